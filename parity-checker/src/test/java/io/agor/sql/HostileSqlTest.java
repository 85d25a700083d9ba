package io.agor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that no person writes have their tokens for a text, and no stack or hour is lost. */
class HostileSqlTest {

  private static final int MANY = 100_000;

  @ParameterizedTest
  @ValueSource(strings = {"(", "- ", "not ", "f(", "case when ", "a[", "cast(", "array["})
  void nestingWithoutEndIsNotUnderstood(String open) {
    assertThat(quickly(() -> CanonicalExpression.of(open.repeat(MANY) + "a"))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::int", " || a", "[1]", " + 1", " is null", " collate b", " and a"})
  void aChainWithoutEndIsNotUnderstood(String link) {
    assertThat(quickly(() -> PortableExpression.of("a" + link.repeat(MANY), rules()))).isNotEmpty();
  }

  @Test
  void aLongListAndALongAlternativeAreUnderstood() {
    String list = "a in (" + "1, ".repeat(5_000) + "2)";
    String alternative = "a = 1" + " or a = 2".repeat(2_000);

    assertThat(quickly(() -> CanonicalExpression.of(list)))
        .isEqualTo(CanonicalExpression.of("(" + list + ")"));
    assertThat(quickly(() -> CanonicalExpression.of(alternative)))
        .isEqualTo(CanonicalExpression.of("(" + alternative + ")"));
  }

  @Test
  void ninetyConcatenationsAreUnderstoodHoweverTheyAreBracketed() {
    String plain = "a" + " || b".repeat(90);
    String bracketed = "(".repeat(90) + "a" + " || b)".repeat(90);

    assertThat(quickly(() -> CanonicalExpression.of(bracketed)))
        .isEqualTo(CanonicalExpression.of(plain));
  }

  @Test
  void betweenInBetweenDoesNotDoubleTheTreeForEver() {
    String nested = "(".repeat(40) + "a" + " between 0 and 1)::int".repeat(40);

    assertThat(quickly(() -> CanonicalExpression.of(nested))).contains("between");
  }

  @Test
  void manyBetweensBesideEachOtherAreUnderstood() {
    String many = "length(a) between 1 and 2" + " and length(b) between 3 and 4".repeat(50);

    assertThat(quickly(() -> CanonicalExpression.of(many))).doesNotContain("between");
  }

  @Test
  void anExponentWithoutEndStaysAsWritten() {
    assertThat(CanonicalExpression.of("a > 1E99999999999")).isEqualTo("a > 1e99999999999");
    assertThat(CanonicalExpression.of("a > 1e-99999999999")).isEqualTo("a > 1e-99999999999");
  }

  @Test
  void aTypeWithoutALengthBetweenItsBracketsIsNoError() {
    assertThat(CanonicalExpression.of("'a'::varchar()")).isNotEmpty();
  }

  @Test
  void aNumberOfAMillionDigitsStaysAsWritten() {
    String digits = "1".repeat(1_000_000);

    assertThat(quickly(() -> CanonicalExpression.of(digits))).isEqualTo(digits);
    assertThat(quickly(() -> CanonicalExpression.of("'[" + digits + "]'::jsonb"))).contains(digits);
  }

  private static ExpressionRules rules() {
    return ExpressionRules.STANDARD;
  }

  private static String quickly(Supplier<String> text) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), text::get);
  }
}
