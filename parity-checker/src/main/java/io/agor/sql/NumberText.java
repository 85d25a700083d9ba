package io.agor.sql;

import io.agor.sql.Node.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in one spelling: no leading zeros, no trailing zeros of a fraction but the first, no
 * exponent. A whole number and a fraction stay different, {@code 2} and {@code 2.0}: they divide
 * differently.
 */
final class NumberText {

  /** No number in a schema needs more digits; one that does stays as written. */
  private static final int MOST_DIGITS = 1_000;

  /** An exponent that no number of Java's has; PostgreSQL and SQLite have none such either. */
  private static final Pattern ENDLESS_EXPONENT = Pattern.compile(".*e[+-]?0*[1-9]\\d{8,}");

  private NumberText() {}

  static Literal literal(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.length() > MOST_DIGITS || ENDLESS_EXPONENT.matcher(digits).matches()) {
      return new Literal(Literal.Kind.OTHER, digits);
    }
    if (digits.startsWith("0x")) {
      return digits.length() == 2
          ? new Literal(Literal.Kind.OTHER, digits)
          : new Literal(Literal.Kind.INTEGER, new BigInteger(digits.substring(2), 16).toString());
    }
    boolean whole = digits.indexOf('.') < 0 && digits.indexOf('e') < 0;
    BigDecimal value = new BigDecimal(digits);
    if (whole) {
      return new Literal(Literal.Kind.INTEGER, value.toPlainString());
    }
    BigDecimal shortest = value.stripTrailingZeros();
    if (Math.abs((long) shortest.scale()) > MOST_DIGITS) {
      return new Literal(Literal.Kind.DECIMAL, shortest.toString().toLowerCase(Locale.ROOT));
    }
    String plain = shortest.toPlainString();
    return new Literal(Literal.Kind.DECIMAL, plain.indexOf('.') < 0 ? plain + ".0" : plain);
  }

  /** The number that a string spells, with its sign, if it spells one. */
  static Optional<Literal> inText(String text) {
    String digits = text.strip();
    boolean negative = digits.startsWith("-");
    String unsigned = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    if (!isNumber(unsigned)) {
      return Optional.empty();
    }
    Literal literal = literal(unsigned);
    return Optional.of(negative ? negated(literal) : literal);
  }

  /** The same number as a fraction: {@code 5} is {@code 5.0}. */
  static Literal withFraction(Literal number) {
    return number.kind() == Literal.Kind.INTEGER
        ? new Literal(Literal.Kind.DECIMAL, number.printed() + ".0")
        : number;
  }

  /** The same number with the other sign; zero has none. */
  static Literal negated(Literal number) {
    String printed = number.printed();
    if (printed.startsWith("-")) {
      return new Literal(number.kind(), printed.substring(1));
    }
    boolean zero = printed.equals("0") || printed.equals("0.0");
    return zero ? number : new Literal(number.kind(), "-" + printed);
  }

  private static boolean isNumber(String text) {
    var tokens = SqlTokenizer.tokens(text);
    return tokens.size() == 1
        && tokens.get(0).kind() == SqlToken.Kind.NUMBER
        && tokens.get(0).text().length() == text.length()
        && text.length() <= MOST_DIGITS
        && !text.startsWith("0x")
        && !text.startsWith("0X");
  }
}
