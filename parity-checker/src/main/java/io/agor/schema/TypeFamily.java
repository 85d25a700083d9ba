package io.agor.schema;

/**
 * Types that hold the same kind of values, whatever their length or range: both databases can
 * compare them for equality without a cast, as a foreign key does.
 */
public enum TypeFamily {
  TEXT,
  WHOLE_NUMBER,
  EXACT_NUMBER,
  FLOATING_NUMBER,
  BOOLEAN,
  TIMESTAMP,
  DATE,
  TIME,
  UUID,
  JSON,
  BLOB;

  private static final ColumnType.Visitor<TypeFamily> FAMILIES =
      new ColumnType.Visitor<>() {
        @Override
        public TypeFamily basic(ColumnType.Basic type) {
          return switch (type) {
            case ID, TEXT -> TypeFamily.TEXT;
            case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS, IDENTITY -> WHOLE_NUMBER;
            case REAL, DOUBLE -> FLOATING_NUMBER;
            case BOOLEAN -> TypeFamily.BOOLEAN;
            case TIMESTAMP -> TypeFamily.TIMESTAMP;
            case DATE -> TypeFamily.DATE;
            case TIME -> TypeFamily.TIME;
            case UUID -> TypeFamily.UUID;
            case JSON -> TypeFamily.JSON;
            case BLOB -> TypeFamily.BLOB;
          };
        }

        @Override
        public TypeFamily varchar(ColumnType.Varchar type) {
          return TypeFamily.TEXT;
        }

        @Override
        public TypeFamily decimal(ColumnType.Decimal type) {
          return EXACT_NUMBER;
        }

        @Override
        public TypeFamily enumeration(ColumnType.Enumeration type) {
          return TypeFamily.TEXT;
        }

        @Override
        public TypeFamily nativeType(ColumnType.Native type) {
          throw new IllegalArgumentException("a native type is of no family: " + type);
        }
      };

  /**
   * The family of a type.
   *
   * @throws IllegalArgumentException for a native type, of which only its database knows
   */
  public static TypeFamily of(ColumnType type) {
    return type.accept(FAMILIES);
  }
}
