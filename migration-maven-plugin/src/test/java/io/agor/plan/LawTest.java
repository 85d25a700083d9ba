package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.schema.Intents;
import io.agor.schema.Schema;
import io.agor.schema.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void aBrokenLawIsShownWithTheSmallestChangeThatBreaksIt(long seed) {
    assertThatThrownBy(
            () -> Law.check(LawTest::noTableIsThereAfterwards, RandomChange.of(seed).change()))
        .isInstanceOf(AssertionError.class)
        .satisfies(
            error ->
                assertThat(error.getMessage())
                    .startsWith("The law is broken by\nbefore:\n")
                    .contains("a table is there")
                    .doesNotContain("indexes:", "uniques:", "checks:", "references:", "views:")
                    .satisfies(
                        text ->
                            assertThat(text.split("columns:", -1)).hasSizeLessThanOrEqualTo(3)));
  }

  private static void noTableIsThereAfterwards(SchemaChange change) {
    if (!change.after().tables().isEmpty()) {
      throw new IllegalStateException("a table is there");
    }
  }

  @Test
  void theSmallestChangeIsStrictWhereTheLawIsBrokenOnlyThen() {
    Schema strict =
        new Schema(RandomChange.of(0).change().after().tables(), List.of(), Strictness.STRICT);
    SchemaChange change = new SchemaChange(Schema.EMPTY, strict, Intents.NONE);
    assertThatThrownBy(
            () ->
                Law.check(
                    smaller -> {
                      if (smaller.after().strictness() == Strictness.STRICT
                          && !smaller.after().tables().isEmpty()) {
                        throw new IllegalStateException("a strict table is there");
                      }
                    },
                    change))
        .hasMessageContaining("after:\nstrict: true\n")
        .hasMessageContaining("a strict table is there");
  }

  @Test
  void aLawThatHoldsSaysNothing() {
    Law.check(change -> assertThat(change.before()).isNotNull(), RandomChange.of(1).change());
  }

  @Test
  void theSearchStaysWithTheFailureThatItBeganWith() {
    SchemaChange change = RandomChange.of(3).change();
    int tables = change.before().tables().size() + change.after().tables().size();
    assertThatThrownBy(
            () ->
                Law.check(
                    smaller -> {
                      int left = smaller.before().tables().size() + smaller.after().tables().size();
                      if (left < tables) {
                        throw new IllegalStateException("another failure");
                      }
                      throw new IllegalArgumentException("the failure");
                    },
                    change))
        .hasMessageContaining("the failure")
        .hasMessageNotContaining("another failure");
  }
}
