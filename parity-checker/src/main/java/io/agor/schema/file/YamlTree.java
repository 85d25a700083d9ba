package io.agor.schema.file;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Turns the text of a file into the tree of its YAML nodes, by the core schema of YAML 1.2 (<a
 * href="https://yaml.org/spec/1.2.2/#103-core-schema">Core Schema</a>): {@code true}, not {@code
 * yes}, is a boolean.
 */
final class YamlTree {

  /** The longest text that is read, in characters; ten thousand tables fit. */
  static final int MAX_LENGTH = 10_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private YamlTree() {}

  /** The top node, or nothing if the text is not one YAML document; then that is reported. */
  static Optional<Node> parse(String file, String text, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_LENGTH).build();
    // A byte order mark at the beginning is legal, and editors on Windows write it.
    String content =
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    try {
      StreamReader reader = new StreamReader(settings, content);
      Optional<Node> node = new TreeComposer(new ParserImpl(settings, reader)).document();
      if (node.isEmpty()) {
        problems.add(
            new Place(file, 1, 1), "the file is empty; a schema file begins with 'tables:'");
      }
      return node;
    } catch (ReaderException e) {
      problems.add(
          placeOf(file, content, e.getPosition()),
          String.format("the character U+%04X is not allowed in YAML", e.getCodePoint()));
    } catch (MarkedYamlEngineException e) {
      problems.add(
          e.getProblemMark()
              .or(e::getContextMark)
              .map(mark -> Place.of(file, mark))
              .orElse(new Place(file, 1, 1)),
          describe(e));
    } catch (YamlEngineException e) {
      problems.add(new Place(file, 1, 1), "not readable as YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static String describe(MarkedYamlEngineException e) {
    String problem = e.getProblem().strip();
    if (e instanceof TreeComposer.Refusal) {
      return problem;
    }
    if (problem.contains("(TAB)")) {
      return "not readable as YAML: a tab cannot indent; use spaces";
    }
    String context = e.getContext() == null ? "" : e.getContext().strip();
    return "not readable as YAML: " + problem + (context.isEmpty() ? "" : " (" + context + ")");
  }

  private static Place placeOf(String file, String text, int position) {
    int offset =
        text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(file, line, text.codePointCount(lineStart, offset) + 1);
  }
}
