package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the values of a column are in one database, as far as it matters for their conversion.
 *
 * @param size the length of a text or the digits of a decimal; {@link #UNLIMITED} if there is no
 *     limit, 0 for other families
 * @param scale the digits after the point of a decimal, else 0
 * @param spelling the native type of a family that is not known, else empty
 */
record ValueKind(Family family, int size, int scale, String spelling) {

  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Pattern TYPE = Pattern.compile("([a-z ]+?)(?:\\((\\d+)(?:,(\\d+))?\\))?");

  private static final Map<String, Family> POSTGRESQL =
      Map.ofEntries(
          Map.entry("text", Family.TEXT),
          Map.entry("varchar", Family.TEXT),
          Map.entry("smallint", Family.SMALLINT),
          Map.entry("integer", Family.INTEGER),
          Map.entry("bigint", Family.BIGINT),
          Map.entry("boolean", Family.BOOLEAN),
          Map.entry("real", Family.REAL),
          Map.entry("double precision", Family.DOUBLE),
          Map.entry("numeric", Family.DECIMAL),
          Map.entry("timestamp", Family.TIMESTAMP),
          Map.entry("timestamptz", Family.TIMESTAMPTZ),
          Map.entry("date", Family.DATE),
          Map.entry("time", Family.TIME),
          Map.entry("uuid", Family.UUID),
          Map.entry("json", Family.JSON),
          Map.entry("jsonb", Family.JSON),
          Map.entry("bytea", Family.BLOB));

  private static final Set<Family> WHOLE =
      Set.of(Family.SMALLINT, Family.INTEGER, Family.BIGINT, Family.TIMESTAMP_MS);

  /** What SQLite has no type for and the schema means all the same. */
  private static final Set<Family> WRITTEN_AS_TEXT =
      Set.of(
          Family.TIMESTAMP, Family.TIMESTAMPTZ, Family.DATE, Family.TIME, Family.UUID, Family.JSON);

  private static final Set<Family> WRITTEN_AS_NUMBER =
      Set.of(Family.SMALLINT, Family.INTEGER, Family.BOOLEAN);

  /** Kinds of values, whatever their size. */
  enum Family {
    TEXT,
    SMALLINT,
    INTEGER,
    BIGINT,
    /** Milliseconds since 1970, as a 64-bit number. */
    TIMESTAMP_MS,
    BOOLEAN,
    REAL,
    DOUBLE,
    DECIMAL,
    TIMESTAMP,
    TIMESTAMPTZ,
    DATE,
    TIME,
    UUID,
    JSON,
    BLOB,
    UNKNOWN
  }

  /** The kind of a logical column. */
  static ValueKind of(Dialect dialect, Column column) {
    String override = column.nativeTypes().get(dialect.id());
    if (override == null) {
      return column.type().accept(new Logical(dialect));
    }
    ValueKind declared = column.type().accept(new Logical(dialect));
    ValueKind found = ofNative(dialect, dialect.types().canonical(override));
    return found.meaning(dialect, declared.family());
  }

  private static ValueKind of(Family family) {
    return new ValueKind(family, 0, 0, "");
  }

  private static ValueKind text(int length) {
    return new ValueKind(Family.TEXT, length, 0, "");
  }

  private static ValueKind ofNative(Dialect dialect, String spelling) {
    Matcher matcher = TYPE.matcher(spelling);
    boolean plain = matcher.matches();
    Family family = family(dialect, plain ? matcher.group(1) : "", spelling);
    boolean cut =
        plain && matcher.group(2) != null && family != Family.TEXT && family != Family.DECIMAL;
    if (dialect == Dialect.POSTGRESQL && cut) {
      return new ValueKind(Family.UNKNOWN, 0, 0, spelling);
    }
    int size = plain && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : UNLIMITED;
    int scale = plain && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : 0;
    if (family == Family.TEXT) {
      return text(size);
    }
    if (family == Family.DECIMAL) {
      return new ValueKind(family, size, size == UNLIMITED ? UNLIMITED : scale, "");
    }
    return family == Family.UNKNOWN ? new ValueKind(family, 0, 0, spelling) : of(family);
  }

  private static Family family(Dialect dialect, String name, String spelling) {
    return switch (dialect) {
      case POSTGRESQL -> POSTGRESQL.getOrDefault(name, Family.UNKNOWN);
      case SQLITE ->
          switch (Affinity.of(spelling)) {
            case TEXT -> Family.TEXT;
            case INTEGER -> Family.BIGINT;
            case REAL -> Family.DOUBLE;
            case BLOB -> Family.BLOB;
            case NUMERIC ->
                name.equals("numeric") || name.equals("decimal") ? Family.DECIMAL : Family.UNKNOWN;
          };
    };
  }

  /** What a native type holds where the schema gives it for a type that means more. */
  private ValueKind meaning(Dialect dialect, Family declared) {
    boolean moment =
        declared == Family.TIMESTAMP_MS
            || declared == Family.TIMESTAMP
            || declared == Family.TIMESTAMPTZ;
    if (family == Family.BIGINT && moment) {
      return of(Family.TIMESTAMP_MS);
    }
    if (dialect == Dialect.POSTGRESQL) {
      return this;
    }
    if (family == Family.TEXT && declared == Family.TIMESTAMP_MS) {
      return of(Family.TIMESTAMP);
    }
    return (family == Family.TEXT && WRITTEN_AS_TEXT.contains(declared))
            || (family == Family.BIGINT && WRITTEN_AS_NUMBER.contains(declared))
        ? of(declared)
        : this;
  }

  /** Whether the values are whole numbers. */
  boolean isWhole() {
    return WHOLE.contains(family);
  }

  /** The kinds of the types of the model. */
  private record Logical(Dialect dialect) implements ColumnType.Visitor<ValueKind> {

    private static final int ID_LENGTH = 36;

    @Override
    public ValueKind basic(ColumnType.Basic type) {
      return switch (type) {
        case ID -> text(ID_LENGTH);
        case TEXT -> text(UNLIMITED);
        case BOOLEAN -> of(Family.BOOLEAN);
        case SMALLINT -> of(Family.SMALLINT);
        case INTEGER -> of(Family.INTEGER);
        case BIGINT, IDENTITY -> of(Family.BIGINT);
        case REAL -> of(Family.REAL);
        case DOUBLE -> of(Family.DOUBLE);
        case TIMESTAMP_MS -> of(Family.TIMESTAMP_MS);
        case TIMESTAMP -> of(Family.TIMESTAMP);
        case DATE -> of(Family.DATE);
        case TIME -> of(Family.TIME);
        case UUID -> of(Family.UUID);
        case JSON -> of(Family.JSON);
        case BLOB -> of(Family.BLOB);
      };
    }

    @Override
    public ValueKind varchar(ColumnType.Varchar type) {
      return text(type.length());
    }

    @Override
    public ValueKind decimal(ColumnType.Decimal type) {
      return new ValueKind(Family.DECIMAL, type.precision(), type.scale(), "");
    }

    @Override
    public ValueKind enumeration(ColumnType.Enumeration type) {
      return text(UNLIMITED);
    }

    @Override
    public ValueKind nativeType(ColumnType.Native type) {
      return ofNative(dialect, type.spelling());
    }
  }
}
