package io.agor.schema;

import io.agor.schema.ColumnType.Basic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Types and defaults for {@link RandomSchemas}. */
final class RandomColumns {

  /** Texts that are awkward to quote. */
  static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "it's",
          "say \"hi\"",
          "back\\slash",
          "true",
          "null",
          "42",
          "1.5",
          " lead",
          "trail ",
          "two\nlines",
          "tab\tbed",
          "naïve",
          "日本",
          "😀",
          "# no comment",
          "a: b",
          "- dash",
          "{x}",
          "~",
          "@at",
          "`tick`",
          "100%",
          "a, b",
          "\u00a0",
          "\u2028",
          "\n",
          "a  b",
          "---");

  /** Comments may have a carriage return too, which no value of a column may. */
  static final List<String> COMMENTS = Stream.concat(TEXTS.stream(), Stream.of("\r\n")).toList();

  private final Random random;

  RandomColumns(Random random) {
    this.random = random;
  }

  /** Any type but identity. */
  ColumnType type() {
    return switch (random.nextInt(6)) {
      case 0 -> new ColumnType.Varchar(1 + random.nextInt(200));
      case 1 -> decimal();
      case 2 -> enumeration();
      default -> {
        Basic basic = oneOf(List.of(Basic.values()));
        yield basic == Basic.IDENTITY ? Basic.BIGINT : basic;
      }
    };
  }

  private ColumnType decimal() {
    int precision = 3 + random.nextInt(12);
    return new ColumnType.Decimal(precision, random.nextInt(precision - 1));
  }

  private ColumnType enumeration() {
    Set<String> values = new HashSet<>();
    List<String> ordered = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      String value = oneOf(TEXTS);
      if (values.add(value)) {
        ordered.add(value);
      }
    }
    return new ColumnType.Enumeration(ordered);
  }

  /** A default that the type can hold in both databases. */
  DefaultValue defaultValue(ColumnType type) {
    return type.accept(new Defaults());
  }

  private final class Defaults implements ColumnType.Visitor<DefaultValue> {
    @Override
    public DefaultValue basic(Basic type) {
      return switch (type) {
        case ID, UUID -> new DefaultValue.Text("0b7c9a4e-1f2d-4c3b-8a59-6e7f80912345");
        case TEXT -> new DefaultValue.Text(oneOf(TEXTS));
        case BOOLEAN -> chance(50) ? DefaultValue.Bool.TRUE : DefaultValue.Bool.FALSE;
        case SMALLINT -> numeric(random.nextInt(1 << 16) - (1 << 15));
        case INTEGER -> numeric(random.nextInt());
        case BIGINT, TIMESTAMP_MS -> numeric(random.nextLong());
        case REAL -> new DefaultValue.Numeric("0." + (1 + random.nextInt(9)));
        case DOUBLE -> new DefaultValue.Numeric(oneOf(List.of("1.5", "-2", "1e3", "-0.25")));
        case TIMESTAMP ->
            chance(50)
                ? new DefaultValue.Expression(SqlText.of("CURRENT_TIMESTAMP"))
                : new DefaultValue.Text("2024-02-29 12:30:00");
        case DATE -> new DefaultValue.Text("2024-02-29");
        case TIME -> new DefaultValue.Text("12:30:00");
        case JSON -> new DefaultValue.Text(oneOf(List.of("[]", "{}", "{\"a\": [1, \"it's\"]}")));
        case BLOB -> new DefaultValue.Expression(blob());
        case IDENTITY -> DefaultValue.Identity.IDENTITY;
      };
    }

    @Override
    public DefaultValue varchar(ColumnType.Varchar type) {
      String text = oneOf(TEXTS);
      return new DefaultValue.Text(
          text.codePointCount(0, text.length()) <= type.length() ? text : "z");
    }

    @Override
    public DefaultValue decimal(ColumnType.Decimal type) {
      return new DefaultValue.Numeric(type.scale() > 0 ? "1.5" : "10");
    }

    @Override
    public DefaultValue enumeration(ColumnType.Enumeration type) {
      return new DefaultValue.Text(oneOf(type.values()));
    }

    @Override
    public DefaultValue nativeType(ColumnType.Native type) {
      return DefaultValue.None.NONE;
    }
  }

  private static DefaultValue numeric(long number) {
    return new DefaultValue.Numeric(Long.toString(number));
  }

  private static SqlText blob() {
    return SqlText.perDialect(Map.of("sqlite", "x'00ff'", "postgresql", "'\\x00ff'::bytea"));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
