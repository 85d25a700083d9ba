package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The texts are the same in every run; {@code -Dfuzz.scripts=1000000} takes so many. */
class ScriptTextTest {

  private static final int INPUTS = Integer.getInteger("fuzz.scripts", 5_000);

  private static final List<String> PIECES =
      List.of(
          "CREATE TABLE a (x TEXT);",
          "INSERT INTO a VALUES ('-- +goose Down');",
          "CREATE INDEX CONCURRENTLY i ON a (x);",
          "create unique\tindex\nconcurrently j on a (x);",
          "DO $$ BEGIN PERFORM 1; END $$;",
          "--> statement-breakpoint",
          "-->statement-breakpoint",
          "-->",
          "-- +goose Up",
          "-- +goose Down",
          "--migrate:up transaction:false",
          "-- migrate:down",
          "-- +goose StatementBegin",
          "--",
          "/*",
          "*/",
          "'",
          "\"",
          "\n",
          "\r\n",
          "\n\n\n",
          " ",
          "\t",
          "\uFEFF",
          "\0",
          "\uD83D",
          "\u2028");

  /** What stands in no part: the marks of tools, and blanks between two marks. */
  private static final String MARKS = "-->\\s*statement-breakpoint";

  @Test
  void whateverTheTextNothingOfTheWayUpIsLostOrChanged() {
    for (int i = 0; i < INPUTS; i++) {
      String text = text(i);
      List<String> parts = ScriptText.parts(text);
      assertThat(parts)
          .as("input %d: %s", i, text)
          .noneMatch(String::isBlank)
          .allMatch(part -> !part.matches("(?s).*" + MARKS + ".*"));
      if (!text.contains("+goose") && !text.contains("migrate:")) {
        assertThat(squeezed(String.join("", parts)))
            .as("input %d: %s", i, text)
            .isEqualTo(squeezed(text.replaceAll(MARKS, "")));
      }
    }
  }

  @Test
  void aVeryLongTextOfMarksComesToAnEnd() {
    assertThat(ScriptText.parts("SELECT 1;\n--> statement-breakpoint\n".repeat(5_000)))
        .hasSize(5_000);
    assertThat(ScriptText.parts("CREATE INDEX" + " ".repeat(200_000) + "x")).hasSize(1);
    assertThat(ScriptText.parts("-->" + "\n".repeat(200_000))).hasSize(1);
    assertThat(ScriptText.parts("\n--".repeat(100_000))).hasSize(1);
  }

  private static String text(int number) {
    Random random = new Random(number * 2_654_435_761L + 97);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      text.append(random.nextInt(5) == 0 ? piece.substring(random.nextInt(piece.length())) : piece);
      text.append(random.nextInt(3) == 0 ? "" : "\n");
    }
    return text.toString();
  }

  private static String squeezed(String text) {
    return text.replace("\uFEFF", "")
        .replaceAll("(?i)(INDEX\\s+)CONCURRENTLY\\b", "$1")
        .replaceAll("[\\s\\u2028\\x1C-\\x1F]+", "");
  }
}
