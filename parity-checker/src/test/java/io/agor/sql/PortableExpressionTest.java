package io.agor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "open; open = 1",
        "open = true; open = 1",
        "NOT open; open = 0",
        "\"Open\" IS TRUE; open = 1",
        "b = 'y' OR b = 'x'; b in ('x', 'y')",
        "3 < n AND m = 1; m = 1 and n > 3",
        "NOT (a IN ('x', 'y')); a not in ('x', 'y')",
        "NOT (a IS NULL); a is not null",
        "NOT a LIKE 'x%'; a not like 'x%'",
        "(state)::text = 'p'::text; state = 'p'",
        "json_extract(d, '$.x') = 'y'; (d ->> 'x') = 'y'",
        "ifnull(a, '') <> ''; coalesce(a, '') <> ''",
        "char_length(a) <= 3; length(a) <= 3",
      })
  void aConditionHasOneText(String written, String portable) {
    assertThat(PortableExpression.ofCondition(written, ExpressionRules.STANDARD))
        .isEqualTo(portable);
    assertThat(PortableExpression.ofCondition(portable, ExpressionRules.STANDARD))
        .isEqualTo(portable);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "Lower((Email)::text); lower(email)",
        "email COLLATE NOCASE; lower(email)",
        "email COLLATE \"C\"; email",
        "datetime('now'); current_timestamp",
        "open; open",
      })
  void aValueHasOneText(String written, String portable) {
    assertThat(PortableExpression.of(written, ExpressionRules.STANDARD)).isEqualTo(portable);
  }

  @Test
  void differentConditionsHaveDifferentTexts() {
    assertThat(
            java.util.stream.Stream.of("a > 1", "a >= 1", "NOT a > 1", "a", "NOT a", "a IS NULL")
                .map(sql -> PortableExpression.ofCondition(sql, ExpressionRules.STANDARD))
                .distinct())
        .hasSize(6);
  }

  @Test
  void namesAndLiteralsOfAText() {
    assertThat(PortableExpression.names("\"A b\" > lower(C)")).containsExactly("a b", "c", "lower");
    assertThat(PortableExpression.literals("a IN ('x', 2)")).containsExactly("2", "x");
  }
}
