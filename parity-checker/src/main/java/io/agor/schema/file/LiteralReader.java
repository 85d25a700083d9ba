package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a literal default and checks that a column of the type can hold it; one method for each
 * kind of type.
 */
final class LiteralReader implements ColumnType.Visitor<Optional<DefaultValue>> {

  /** To read a number takes the square of its digits; no database holds as many after a point. */
  static final int MOST_DIGITS = 10_000;

  private static final int ID_LENGTH = 36;

  private final Source source;
  private final ScalarNode node;
  private final Label what;

  LiteralReader(Source source, ScalarNode node, Label what) {
    this.source = source;
    this.node = node;
    this.what = what;
  }

  @Override
  public Optional<DefaultValue> basic(ColumnType.Basic type) {
    return switch (type) {
      case ID -> limitedText(ID_LENGTH, type);
      case TEXT -> text(value -> Optional.empty());
      case BOOLEAN -> bool();
      case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS, REAL, DOUBLE -> number(type);
      case TIMESTAMP -> text(TemporalText::timestampProblem);
      case DATE -> text(TemporalText::dateProblem);
      case TIME -> text(TemporalText::timeProblem);
      case UUID -> text(LiteralReader::uuidProblem);
      case JSON -> text(JsonSyntax::problem);
      case BLOB -> refused("a blob has no literal in YAML; write { sql: { sqlite: X'00', ... } }");
      case IDENTITY -> refused("the database counts an identity column; leave the default out");
    };
  }

  @Override
  public Optional<DefaultValue> varchar(ColumnType.Varchar type) {
    return limitedText(type.length(), type);
  }

  @Override
  public Optional<DefaultValue> decimal(ColumnType.Decimal type) {
    return number(type);
  }

  @Override
  public Optional<DefaultValue> enumeration(ColumnType.Enumeration type) {
    return text(
        value ->
            type.values().contains(value)
                ? Optional.empty()
                : Optional.of(
                    "is not one of the values"
                        + Suggestion.ending(value, "they are", type.values())));
  }

  @Override
  public Optional<DefaultValue> nativeType(ColumnType.Native type) {
    throw new IllegalStateException("a schema file has no native types");
  }

  private Optional<DefaultValue> limitedText(int length, ColumnType type) {
    return text(
        value -> {
          int actual = value.codePointCount(0, value.length());
          return actual <= length
              ? Optional.empty()
              : Optional.of("has " + actual + " characters; " + type + " holds " + length);
        });
  }

  private Optional<DefaultValue> text(Function<String, Optional<String>> problem) {
    Optional<Located<String>> text = source.text(node, what);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String value = text.get().value();
    if (value.indexOf('\r') >= 0) {
      return refused(
          "git and editors take a carriage return out of an SQL file;"
              + " write { sql: { sqlite: char(13), postgresql: chr(13) } }, joined with || to the"
              + " rest of the text");
    }
    Optional<String> found = problem.apply(value);
    found.ifPresent(message -> source.report(node, what + ": '" + value + "' " + message));
    return found.isPresent() ? Optional.empty() : Optional.of(new DefaultValue.Text(value));
  }

  private Optional<DefaultValue> bool() {
    return source
        .flag(node, what)
        .map(value -> value ? DefaultValue.Bool.TRUE : DefaultValue.Bool.FALSE);
  }

  private Optional<DefaultValue> number(ColumnType type) {
    if (!Tag.INT.equals(node.getTag()) && !Tag.FLOAT.equals(node.getTag())) {
      source.report(node, what + " must be a number, not " + Source.describe(node));
      return Optional.empty();
    }
    if (node.getValue().length() > MOST_DIGITS) {
      source.report(node, what + " has more than " + MOST_DIGITS + " digits");
      return Optional.empty();
    }
    BigDecimal number;
    try {
      number = new BigDecimal(node.getValue());
    } catch (NumberFormatException e) {
      // 0x1F, 0o17, .inf and .nan are numbers to YAML.
      source.report(node, what + " must be a decimal number, not " + node.getValue());
      return Optional.empty();
    }
    Optional<String> problem = NumberRange.of(type).problem(number);
    problem.ifPresent(
        message -> source.report(node, what + ": " + node.getValue() + " " + message));
    return problem.isPresent()
        ? Optional.empty()
        : Optional.of(new DefaultValue.Numeric(node.getValue()));
  }

  private Optional<DefaultValue> refused(String message) {
    source.report(node, what + ": " + message);
    return Optional.empty();
  }

  private static Optional<String> uuidProblem(String value) {
    boolean right = value.length() == ID_LENGTH;
    for (int i = 0; right && i < ID_LENGTH; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      right = hyphen ? value.charAt(i) == '-' : Character.digit(value.charAt(i), 16) >= 0;
    }
    return right
        ? Optional.empty()
        : Optional.of("is no UUID such as 00000000-0000-0000-0000-000000000000");
  }
}
