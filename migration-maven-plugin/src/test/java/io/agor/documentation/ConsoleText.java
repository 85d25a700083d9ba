package io.agor.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages show of the console. Its words must be those of the tool: a message that was changed
 * in the code makes the page wrong.
 */
final class ConsoleText {

  /** What Maven and the databases say. */
  private static final String NOT_OURS =
      "--- agor-maven-plugin:.*|BUILD FAILURE|BUILD SUCCESS|.*\\(SQLSTATE \\d+\\)|";

  private static final Predicate<String> PLAIN = Pattern.compile("[a-zA-Z]+").asMatchPredicate();

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]++|\\\\.)*+\"");

  private static final String SOURCES = sources();

  private ConsoleText() {}

  /**
   * The lines of which less than a third of the plain words are the tool's, in the tool's order.
   */
  static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String said =
          line.strip()
              .replaceFirst("^\\[(INFO|WARNING|ERROR)]\\s*", "")
              .replaceFirst("^(\\.\\.\\.|…) ", "");
      boolean isOurs = !said.matches(NOT_OURS) && !isNamesOnly(said);
      if (isOurs && 3L * known(words(said)) < words(said).stream().filter(PLAIN).count()) {
        problems.add("not the tool's words: " + line);
      }
    }
    return problems;
  }

  /** A path, SQL, or a fact beside a label. */
  private static boolean isNamesOnly(String said) {
    return said.matches("(agor: +)?\\S+")
        || said.matches("(--|ALTER|CREATE|  ).*")
        || said.matches("(expected|actual): .*");
  }

  /** Without the signs that end a word in a sentence. */
  private static List<String> words(String said) {
    return Stream.of(said.split("\\s+", -1)).map(word -> word.replaceFirst("[,:;.]$", "")).toList();
  }

  /** How many words are in runs of two or more that a text in the sources has. */
  private static int known(List<String> words) {
    int known = 0;
    int i = 0;
    while (i < words.size()) {
      int end = i;
      while (end < words.size()
          && SOURCES.contains(" " + String.join(" ", words.subList(i, end + 1)) + " ")) {
        end++;
      }
      known += end - i > 1 ? end - i : 0;
      i = Math.max(end, i + 1);
    }
    return known;
  }

  /** The texts in the tool's sources, those that are broken over lines put together. */
  private static String sources() {
    StringBuilder all = new StringBuilder();
    for (String module : List.of("parity-checker", "migration-maven-plugin")) {
      try (Stream<Path> files = Files.walk(Page.ROOT.resolve(module + "/src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          all.append(Files.readString(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return TEXT.matcher(all.toString().replaceAll("\"\\s*\\+\\s*\"", ""))
        .results()
        .map(text -> text.group().replaceAll("\\\\n|[\",:;.]|\\s+", " "))
        .collect(Collectors.joining("|"))
        .replaceAll(" +", " ");
  }
}
