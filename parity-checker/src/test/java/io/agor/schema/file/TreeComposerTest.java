package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.RandomSchemas;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The tree of a plain document is the one that the library builds of it. */
class TreeComposerTest {

  private static final List<String> PIECES =
      List.of(
          "true", "True", "TRUE", "tRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~",
          "yes", "no", "on", "n", "t", "f", "e", "E", "x", "o", "0", "1", "7", "9", "-", "+", ".",
          ".inf", ".nan", ".NaN", "inf", "_", " ", "${A}", "<<", "é", "ſ", "text", "users");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aPlainDocumentHasTheTreeThatTheLibraryBuilds(long seed) {
    String text = SchemaFile.write(RandomSchemas.of(seed));
    assertThat(outline(new TreeComposer(parser(text)).document().orElseThrow()))
        .isEqualTo(outline(new Composer(settings(), parser(text)).getSingleNode().orElseThrow()));
  }

  @Test
  void aScalarIsWhatTheLibraryTakesItFor() {
    CoreScalarResolver library = new CoreScalarResolver(true);
    ScalarTags tags = new ScalarTags();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String scalar =
          random
              .ints(random.nextInt(4), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining());
      assertThat(tags.of(scalar, true))
          .describedAs(scalar)
          .isEqualTo(library.resolve(scalar, true));
      assertThat(tags.of(scalar, false)).isEqualTo(library.resolve(scalar, false));
    }
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setSchema(new CoreSchema()).build();
  }

  private static ParserImpl parser(String text) {
    return new ParserImpl(settings(), new StreamReader(settings(), text));
  }

  /** All that readers look at in a node, and in the nodes below it. */
  private static String outline(Node node) {
    String mark = node.getStartMark().map(m -> m.getLine() + ":" + m.getColumn()).orElseThrow();
    String start = mark + " " + node.getTag().getValue() + " ";
    if (node instanceof ScalarNode scalar) {
      return start + scalar.getScalarStyle() + " '" + scalar.getValue() + "'\n";
    }
    if (node instanceof SequenceNode sequence) {
      return start
          + sequence.getValue().stream()
              .map(TreeComposerTest::outline)
              .collect(Collectors.joining("", "[\n", "]\n"));
    }
    return start
        + ((MappingNode) node)
            .getValue().stream()
                .map(tuple -> outline(tuple.getKeyNode()) + outline(tuple.getValueNode()))
                .collect(Collectors.joining("", "{\n", "}\n"));
  }
}
