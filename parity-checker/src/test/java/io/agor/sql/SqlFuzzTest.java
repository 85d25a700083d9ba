package io.agor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.fuzz.Fuzz;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, the readers of SQL come to an end without an error. {@code -Dfuzz.sql=1000000}
 * reads that many texts in place of a few.
 */
class SqlFuzzTest {

  private static final int TOKENIZER = Fuzz.inputs("fuzz.sql", 20_000);
  private static final int EXPRESSIONS = Fuzz.inputs("fuzz.sql", 10_000);

  private static final ExpressionRules SQLITE =
      new ExpressionRules(
          ExpressionRules.OperatorOrder.CONCATENATION_BEFORE_MULTIPLICATION,
          ExpressionRules.BooleanLiterals.NUMBERS,
          new TreeMap<>(
              Map.of("a", "integer", "b", "numeric(10,2)", "name", "text", "data", "jsonb")));

  private static final List<String> SEEDS =
      List.of(
          "status IN ('idle', 'running', 'completed')",
          "(status)::text = ANY ((ARRAY['idle'::character varying, 'b'::character varying])::text[])",
          "archived = false AND deleted_at IS NULL OR NOT (a <> 1.50e-3)",
          "lower(email) = email AND length(trim(both ' ' from name)) > 0",
          "price BETWEEN 0 AND 10 AND price NOT BETWEEN 3 AND 4",
          "CASE WHEN a > 1 THEN 'x' WHEN b IS NOT DISTINCT FROM 2 THEN 'y' ELSE E'z\\n' END",
          "CASE kind WHEN 1 THEN true ELSE false END",
          "json_extract(data, '$.a.b') ->> 'c' #>> '{a,b}' IS NOT NULL",
          "data @> '{\"a\": [1, null]}'::jsonb AND data ? 'b'",
          "CAST(n AS numeric(10, 2)) >= - 5::smallint + 0x1F",
          "created_at AT TIME ZONE 'UTC' > now() - INTERVAL '1 day 02:03:04'",
          "EXTRACT(epoch FROM created_at) * 1000",
          "POSITION('@' IN email) > 1 AND SUBSTRING(email FROM 2 FOR 3) ~* '^[a-z]+$'",
          "name LIKE 'a\\_%' ESCAPE '\\' AND name NOT ILIKE $q$x$q$",
          "name COLLATE \"C\" > `b` AND [c d] = x'00FF'",
          "a[1][2] || '-' || b || 'it''s'",
          "nextval('counter'::regclass)",
          "coalesce(a, 1) + ifnull(b, 2) % 3 << 1 & 7",
          "(a, b) = ROW(1, 2) OR a IN (SELECT 1)",
          "'2020-01-01 00:00:00+02'::timestamp with time zone",
          "timestamp '2020-01-01' IS NULL -- a comment\n /* and one */",
          "OVERLAY(name PLACING 'x' FROM 1 FOR 2) SIMILAR TO 'a|b' ESCAPE 'c'",
          "CREATE UNIQUE INDEX i ON t (a DESC, lower(b)) WHERE (c IS NOT NULL);");

  private static final List<String> FRAGMENTS =
      List.of(
          "'",
          "\"",
          "`",
          "[",
          "]",
          "(",
          ")",
          "$$",
          "$a$",
          "--",
          "/*",
          "*/",
          "::",
          "E'",
          "x'",
          ",",
          " and ",
          " or ",
          " not ",
          " between ",
          " is ",
          " null ",
          " in (",
          " like ",
          " case when ",
          " end ",
          " then ",
          " cast( ",
          " as ",
          "::int",
          "::text[]",
          " array[",
          "row(",
          " escape ",
          "interval '",
          " at time zone ",
          " collate ",
          " distinct from ",
          "1e",
          "0x",
          "1_0",
          "..",
          "\0",
          "\uFEFF",
          "\u202E",
          "\uD800",
          ";",
          "{",
          "}",
          "null",
          "1e999999999",
          "1e-999999999",
          "'{a,b}'",
          "99999999999999999999999999",
          "'infinity'::float8",
          "true",
          "'1 mon -2 days'",
          "1.e5",
          ".5",
          "?1",
          ":a",
          "@>",
          "'\\",
          "decimal(3,9)",
          "::numeric(1000000000,2)");

  @Test
  void theTokenizerReadsEveryText() throws Exception {
    new Fuzz(SEEDS, FRAGMENTS).run(TOKENIZER, SqlFuzzTest::tokenize);
  }

  @Test
  void everyExpressionHasAText() throws Exception {
    new Fuzz(SEEDS, FRAGMENTS).run(EXPRESSIONS, SqlFuzzTest::express);
  }

  private static void tokenize(String text) {
    int end = 0;
    for (SqlToken token : SqlTokenizer.tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      end = token.start() + token.text().length();
      assertThat(end).isLessThanOrEqualTo(text.length());
      assertThat(token.text().isEmpty()).isFalse();
    }
  }

  private static void express(String text) {
    for (ExpressionRules rules : List.of(ExpressionRules.STANDARD, SQLITE)) {
      CanonicalExpression.of(text, rules);
      PortableExpression.of(text, rules);
      PortableExpression.ofCondition(text, rules);
      CanonicalExpression.ofDefault(text, "numeric(10,2)", rules);
      CanonicalExpression.ofDefault(text, "jsonb", rules);
      CanonicalExpression.ofDefault(text, "interval", rules);
    }
  }
}
