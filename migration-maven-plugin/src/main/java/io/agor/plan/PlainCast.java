package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.plan.ValueKind.Family;
import io.agor.schema.Column;
import io.agor.schema.SqlText;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code using} that is nothing but a cast of the column itself. The two databases cast
 * differently: SQLite takes what it can of a text (<a
 * href="https://www.sqlite.org/lang_expr.html#castexpr">CAST expressions</a>) where PostgreSQL
 * fails, and cuts a fraction off where PostgreSQL rounds. So the values that they would not treat
 * alike stop the migration.
 */
final class PlainCast {

  private PlainCast() {}

  /** Whether an expression is {@code CAST(column AS type)} or {@code column::type}. */
  static boolean is(Dialect dialect, SqlText using, Column column) {
    List<SqlToken> tokens = SqlTokenizer.tokens(using.in(dialect.id()));
    return isCall(tokens, column) || isOperator(tokens, column);
  }

  private static boolean isCall(List<SqlToken> tokens, Column column) {
    return tokens.size() > 5
        && isWord(tokens.get(0), "cast")
        && tokens.get(1).text().equals("(")
        && isWord(tokens.get(2), column.name())
        && isWord(tokens.get(3), "as")
        && closesLast(tokens.subList(2, tokens.size()));
  }

  private static boolean isOperator(List<SqlToken> tokens, Column column) {
    return tokens.size() > 2
        && isWord(tokens.get(0), column.name())
        && tokens.get(1).text().equals("::")
        && tokens.subList(2, tokens.size()).stream().allMatch(PlainCast::isOfType);
  }

  private static boolean isOfType(SqlToken token) {
    return token.isIdentifier()
        || token.kind() == SqlToken.Kind.NUMBER
        || "(,)".contains(token.text());
  }

  private static boolean isWord(SqlToken token, String word) {
    return token.isIdentifier() && token.name().equalsIgnoreCase(word);
  }

  /** Whether the bracket that is open is closed by the last token and by no other. */
  private static boolean closesLast(List<SqlToken> tokens) {
    int depth = 1;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }

  /** What no value may be that is cast from one kind to another. */
  static List<Conversion.Limit> limits(Dialect dialect, ValueKind from, ValueKind to) {
    if (from.family() != Family.TEXT) {
      return ConversionRules.of(dialect).find(from, to).map(Conversion::limits).orElse(List.of());
    }
    if (to.family() == Family.BOOLEAN) {
      return limit("other than 0 and 1", "{c} NOT IN ('0', '1')");
    }
    return switch (dialect) {
      case SQLITE -> ofTextInSqlite(to);
      case POSTGRESQL -> ofTextInPostgresql(to);
    };
  }

  /** A comparison of a text with a number asks whether all of the text is that number. */
  private static List<Conversion.Limit> ofTextInSqlite(ValueKind to) {
    if (to.isWhole()) {
      return limit("not a whole number", "{c} <> CAST({c} AS integer) OR {c} GLOB '*[.eE]*'");
    }
    return isNumber(to) ? limit("not a number", "{c} <> CAST({c} AS real)") : List.of();
  }

  /** The cast would take hexadecimal digits too, in some versions, and NaN and Infinity. */
  private static List<Conversion.Limit> ofTextInPostgresql(ValueKind to) {
    if (to.isWhole()) {
      return limit("not a whole number", "{c} !~ '^\\s*[-+]?[0-9]+\\s*$'");
    }
    if (!isNumber(to)) {
      return List.of();
    }
    List<Conversion.Limit> limits = new ArrayList<>();
    limits.add(
        new Conversion.Limit(
            "not a number",
            "{c} !~ '^\\s*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?\\s*$'"));
    if (to.family() == Family.DECIMAL && to.size() != ValueKind.UNLIMITED) {
      limits.add(
          new Conversion.Limit(
              "with more than " + to.scale() + " decimals",
              "{c}::numeric <> round({c}::numeric, " + to.scale() + ")"));
    }
    return limits;
  }

  private static boolean isNumber(ValueKind kind) {
    return kind.family() == Family.REAL
        || kind.family() == Family.DOUBLE
        || kind.family() == Family.DECIMAL;
  }

  /**
   * The cast as a dialect writes it: SQLite would read the name of a type that it does not have as
   * that of a number.
   */
  static SqlText in(Dialect dialect, SqlText using, Column column) {
    return switch (dialect) {
      case POSTGRESQL -> using;
      case SQLITE ->
          SqlText.of(
              "CAST("
                  + dialect.quoting().identifier(column.name())
                  + " AS "
                  + Optional.ofNullable(column.nativeTypes().get(dialect.id()))
                      .orElseGet(() -> dialect.types().nativeType(column.type()))
                  + ")");
    };
  }

  private static List<Conversion.Limit> limit(String what, String condition) {
    return List.of(new Conversion.Limit(what, condition));
  }
}
