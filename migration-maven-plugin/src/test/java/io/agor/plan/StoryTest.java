package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact SQL of each story. {@code -Dgolden.update=true} writes it anew, for a person to read
 * the difference; never in CI.
 */
class StoryTest {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static Stream<Arguments> storiesAndDialects() {
    return Story.all()
        .flatMap(story -> Stream.of(Dialect.values()).map(dialect -> Arguments.of(story, dialect)));
  }

  @Test
  void goldenFilesAreNotRewrittenInContinuousIntegration() {
    assertThat(UPDATE && System.getenv("CI") != null)
        .as("golden.update is for a desk, where somebody reads the difference")
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("storiesAndDialects")
  void theSqlIsAsAgreed(Story story, Dialect dialect) throws IOException {
    String script = script(story.plan(dialect));
    if (UPDATE && System.getenv("CI") == null) {
      Files.writeString(story.sql(dialect), script);
    }
    assertThat(script).isEqualTo(Files.readString(story.sql(dialect)));
  }

  @ParameterizedTest
  @MethodSource("storiesAndDialects")
  void nothingIsLeftToPlan(Story story, Dialect dialect) {
    assertThat(story.planner(dialect).plan(story.after(), story.after())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theStoryOfAgorHasNoGap(Dialect dialect) {
    List<Story> agor = Story.all().filter(story -> story.toString().startsWith("agor-")).toList();
    for (int i = 1; i < agor.size(); i++) {
      assertThat(Planner.of(dialect).plan(agor.get(i - 1).after(), agor.get(i).before()))
          .as(agor.get(i).toString())
          .isEmpty();
    }
    assertThat(agor).hasSize(8);
  }

  private static String script(List<Statement> statements) {
    StringBuilder script = new StringBuilder();
    for (Statement statement : statements) {
      if (!statement.comment().isEmpty()) {
        script.append("-- ").append(statement.comment()).append('\n');
      }
      script.append(statement.sql()).append(";\n");
    }
    return script.toString();
  }
}
