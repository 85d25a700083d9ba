package io.agor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.sql.ExpressionRules.BooleanLiterals;
import io.agor.sql.ExpressionRules.OperatorOrder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalExpressionTest {

  private static final ExpressionRules TYPED =
      new ExpressionRules(
          OperatorOrder.CONCATENATION_AFTER_ADDITION,
          BooleanLiterals.VALUES,
          new TreeMap<>(
              Map.of(
                  "email", "varchar(36)",
                  "code", "char(3)",
                  "count", "integer",
                  "total", "bigint",
                  "price", "numeric(10,2)",
                  "ratio", "double precision",
                  "born", "date",
                  "seen", "timestamp",
                  "data", "jsonb",
                  "mood", "mood")));

  private static final ExpressionRules SQLITE =
      new ExpressionRules(
          OperatorOrder.CONCATENATION_BEFORE_MULTIPLICATION,
          BooleanLiterals.NUMBERS,
          new TreeMap<>());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "((a) > (0))                               | a > 0",
        "Archived = FALSE                          | archived = false",
        "\"status\" = `status`                     | status = status",
        "\"Mixed\" = [two words]                   | \"Mixed\" = \"two words\"",
        "\"order\" > \"null\"                      | order > \"null\"",
        "(status)::text = 'p'::text                | status = 'p'",
        "CAST(status AS text) = 'p'                | status = 'p'",
        "'5'::integer                              | 5",
        "a > '-1'::integer                         | a > -1",
        "a > - 1                                   | a > -1",
        "a = 'ab'::varchar(2)                      | a = 'ab'",
        "a = 'abc'::varchar(2)                     | a = cast('abc' as varchar(2))",
        "a = ANY (ARRAY['x'::text, 'y'::text])     | a in ('x', 'y')",
        "(a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]) | a in ('x', 'y')",
        "a = ANY (('{x,\"y z\"}')::text[])         | a in ('x', 'y z')",
        "a = ANY ('{1,2}'::integer[])              | a in (1, 2)",
        "a <> ALL (ARRAY['x'::text, 'y'::text])    | a not in ('x', 'y')",
        "a IN ('x')                                | a = 'x'",
        "a NOT IN ('x')                            | a <> 'x'",
        "a IN (1, b, 2)                            | a in (1, 2) or a = b",
        "a != 1 AND b == 2                         | a <> 1 and b = 2",
        "a BETWEEN 1 AND 5                         | a >= 1 and a <= 5",
        "a NOT BETWEEN 1 AND 5                     | a < 1 or a > 5",
        "a BETWEEN 1 AND 5 AND b                   | a >= 1 and a <= 5 and b",
        "a ~~ 'x%'::text                           | a like 'x%'",
        "a !~~ 'x%'                                | a not like 'x%'",
        "a ~~* 'x%'                                | a ilike 'x%'",
        "a ~~ like_escape('x!%', '!')              | a like 'x!%' escape '!'",
        "a LIKE 'x!%' ESCAPE '!'                   | a like 'x!%' escape '!'",
        "a NOTNULL                                 | a is not null",
        "a NOT NULL                                | a is not null",
        "a ISNULL                                  | a is null",
        "a IS NOT NULL                             | a is not null",
        "a IS b                                    | not (a is distinct from b)",
        "a IS NOT DISTINCT FROM b                  | not (a is distinct from b)",
        "((a = 1) AND (b = 2)) AND (c = 3)         | a = 1 and b = 2 and c = 3",
        "a AND (b OR c)                            | a and (b or c)",
        "a OR (b AND c)                            | a or (b and c)",
        "NOT (a AND b)                             | not (a and b)",
        "NOT a = 1                                 | not (a = 1)",
        "a > 0.20                                  | a > 0.2",
        "a > 007                                   | a > 7",
        "a > 2.00                                  | a > 2.0",
        "a > 1e3                                   | a > 1000.0",
        "a > 0x1F                                  | a > 31",
        "a < now()                                 | a < current_timestamp",
        "a < CURRENT_TIMESTAMP                     | a < current_timestamp",
        "(a + b) * c                               | (a + b) * c",
        "a + (b * c)                               | a + b * c",
        "a - (b - c)                               | a - (b - c)",
        "(a - b) - c                               | a - b - c",
        "LOWER( Email )                            | lower(email)",
        "data ->> 'kind'::text                     | data ->> 'kind'",
        "(data -> 'a') ->> 'b'                     | (data -> 'a') ->> 'b'",
        "name COLLATE NOCASE                       | name collate nocase",
        "CASE WHEN a THEN 'x'::text ELSE NULL::text END | case when a then 'x' end",
        "CASE a WHEN 1 THEN 'x' ELSE 'y' END       | case a when 1 then 'x' else 'y' end",
        "TRIM(BOTH FROM name)                      | btrim(name)",
        "trim(name)                                | btrim(name)",
        "SUBSTRING(name FROM 1 FOR 2)              | substr(name, 1, 2)",
        "substring(name for 2)                     | substr(name, 1, 2)",
        "EXTRACT(EPOCH FROM seen)                  | extract(epoch from seen)",
        "interval '2 hours'                        | cast('02:00:00' as interval)",
        "X'00FF'                                   | x'00ff'",
        "a IS TRUE                                 | a is true",
        "(a, b) = (1, 2)                           | a = 1 and b = 2",
        "t.a = 1                                   | a = 1",
        "f(a, 'it''s', $$x$$)                      | f(a, 'it''s', 'x')",
        "count(*)                                  | count(*)",
      })
  void theSameMeaningHasTheSameText(String written, String canonical) {
    assertThat(CanonicalExpression.of(written)).isEqualTo(canonical);
    assertThat(CanonicalExpression.of(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "(email)::text = 'x'::text                          | email = 'x'",
        "lower((email)::text)                               | lower(email)",
        "count::text = '5'                                  | cast(count as text) = '5'",
        "price > (5)::numeric                               | price > 5",
        "total = ANY (ARRAY[(1)::bigint, (2)::bigint])      | total in (1, 2)",
        "(count)::numeric > 1.5                             | count > 1.5",
        "(count)::numeric / (2)::numeric > (1)::numeric     | cast(count as numeric) / 2 > 1",
        "ratio > (1.5)::double precision                    | ratio > 1.5",
        "count = '5'                                        | count = 5",
        "COALESCE(price, (0)::numeric) = (0)::numeric       | coalesce(price, 0) = 0",
        "round((count)::numeric, 2) > (1)::numeric          | round(count, 2) > 1",
        "code = 'x'::bpchar                                 | code = 'x'",
        "(code)::text = 'x'::text                           | cast(code as text) = 'x'",
        "seen > '2020-01-01 00:00:00'::timestamp without time zone | seen > '2020-01-01 00:00:00'",
        "seen > '2020-01-01'                                | seen > '2020-01-01 00:00:00'",
        "born > '2020-01-01'::date                          | born > '2020-01-01'",
        "data = '{\"b\":1,\"a\":[1,2]}'                     | data = '{\"a\": [1, 2], \"b\": 1}'",
        "mood = 'ok'::mood                                  | mood = 'ok'",
      })
  void aCastThatPostgresqlAddsByItselfIsNotWritten(String printed, String canonical) {
    assertThat(CanonicalExpression.of(printed, TYPED)).isEqualTo(canonical);
    assertThat(CanonicalExpression.of(canonical, TYPED)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "a AND (b OR c)           | a AND b OR c",
        "NOT (a AND b)            | NOT a AND b",
        "NOT (a OR b)             | NOT a OR b",
        "a = '5'                  | a = 5",
        "a = '5'                  | a = '05'",
        "\"Mixed\" = 1            | mixed = 1",
        "a = 'x'                  | a = 'X'",
        "a = 'x'                  | a = x",
        "a = 'x'                  | a = \"x\"",
        "a = TRUE                 | a = 1",
        "a = TRUE                 | a IS TRUE",
        "a IS NULL                | a IS NOT NULL",
        "a = NULL                 | a IS NULL",
        "a = NULL                 | a = 'null'",
        "a > 1                    | a >= 1",
        "a BETWEEN 1 AND 5        | a > 1 AND a < 5",
        "a IN ('x', 'y')          | a NOT IN ('x', 'y')",
        "a IN ('x', 'y')          | a IN ('x', 'y', 'z')",
        "a IN ('x,y')             | a IN ('x', 'y')",
        "a LIKE 'x'               | a ILIKE 'x'",
        "a LIKE 'x'               | a GLOB 'x'",
        "a LIKE 'x' ESCAPE '!'    | a LIKE 'x'",
        "a - (b - c)              | a - b - c",
        "a / (b * c)              | a / b * c",
        "(a + b) * c              | a + b * c",
        "a / 2                    | a / 2.0",
        "a = -1                   | a = 1",
        "CAST(a AS integer) = 5   | a = 5",
        "CAST(a AS text(2)) = 'x' | a = 'x'",
        "a COLLATE NOCASE = 'x'   | a = 'x'",
        "a -> 'k' = 'x'           | a ->> 'k' = 'x'",
        "a -> b                   | a + b",
        "lower(a)                 | upper(a)",
        "lower(a)                 | lower(b)",
        "f(a, b)                  | f(b, a)",
        "trim(a)                  | ltrim(a)",
        "substr(a, 2)             | substring(a FOR 2)",
        "CASE WHEN a THEN 1 END   | CASE WHEN a THEN 1 ELSE 0 END",
        "a = ANY (b)              | a = ALL (b)",
        "X'00'                    | '00'",
      })
  void differentMeaningsHaveDifferentTexts(String one, String other) {
    assertThat(CanonicalExpression.of(one)).isNotEqualTo(CanonicalExpression.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "count::text = '5'     | count = 5",
        "count::text = '05'    | count = '05'",
        "count::numeric / 2    | count / 2",
        "count / 2             | count / 2.0",
        "length(code::text)    | length(code)",
        "code::text = 'x'      | code = 'x'",
        "seen::date > '2020-01-01' | seen > '2020-01-01'",
        "data::text = '{}'     | data = '{}'",
        "email::varchar(2) = 'x' | email = 'x'",
        "price::numeric(5,1) = 1 | price = 1",
        "ratio::numeric = 1    | ratio = 1",
      })
  void aCastThatMattersIsKeptWhereTheTypesAreKnown(String one, String other) {
    assertThat(CanonicalExpression.of(one, TYPED))
        .isNotEqualTo(CanonicalExpression.of(other, TYPED));
  }

  @Test
  void trueIsOneInSqliteButNotAfterIs() {
    assertThat(CanonicalExpression.of("archived = FALSE", SQLITE)).isEqualTo("archived = 0");
    assertThat(CanonicalExpression.of("archived IS FALSE", SQLITE)).isEqualTo("archived is false");
  }

  @Test
  void concatenationBindsTighterThanMultiplicationInSqlite() {
    assertThat(CanonicalExpression.of("a || b * c", SQLITE)).isEqualTo("(a || b) * c");
    assertThat(CanonicalExpression.of("a || b * c")).isEqualTo("a || (b * c)");
    assertThat(CanonicalExpression.of("(a || b) * c")).isEqualTo("(a || b) * c");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "EXISTS (SELECT 1  FROM \"t\") | exists ( select 1 from t )",
        "sum(A) OVER ( )            | sum ( a ) over ( )",
        "a >                        | a >",
        ")                          | )",
      })
  void whatIsNotUnderstoodComparesByItsTokens(String written, String canonical) {
    assertThat(CanonicalExpression.of(written)).isEqualTo(canonical);
    assertThat(CanonicalExpression.of(canonical)).isEqualTo(canonical);
  }

  @Test
  void aDefaultLosesTheCastToItsColumnsType() {
    assertThat(CanonicalExpression.ofDefault("'x'::character varying", "varchar(36)", TYPED))
        .isEqualTo("'x'");
    assertThat(CanonicalExpression.ofDefault("'[]'::jsonb", "jsonb", TYPED)).isEqualTo("'[]'");
    assertThat(CanonicalExpression.ofDefault("'{\"a\":1}'", "jsonb", TYPED))
        .isEqualTo("'{\"a\": 1}'");
    assertThat(CanonicalExpression.ofDefault("1.50", "numeric(10,2)", TYPED)).isEqualTo("1.5");
    assertThat(CanonicalExpression.ofDefault("2.0", "double precision", TYPED)).isEqualTo("2");
    assertThat(CanonicalExpression.ofDefault("now()::date", "timestamp", TYPED))
        .isEqualTo("cast(current_timestamp as date)");
  }
}
