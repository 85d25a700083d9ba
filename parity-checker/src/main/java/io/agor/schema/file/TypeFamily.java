package io.agor.schema.file;

import io.agor.schema.ColumnType;

/**
 * Types whose values both databases can compare for equality without a cast, as a foreign key does.
 */
enum TypeFamily {
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
          throw new IllegalStateException("a schema file has no native types");
        }
      };

  /**
   * Whether a foreign key may match one column with the other. Where a type is unknown, or the
   * database's own, it may: the database will tell.
   */
  static boolean canCompare(ColumnDraft from, ColumnDraft to) {
    return from.type().isEmpty()
        || to.type().isEmpty()
        || !from.nativeTypes().isEmpty()
        || !to.nativeTypes().isEmpty()
        || from.type().get().accept(FAMILIES) == to.type().get().accept(FAMILIES);
  }

  /** The type of a column as it is written. */
  static String describe(ColumnDraft column) {
    return column
        .type()
        .map(type -> type instanceof ColumnType.Enumeration ? "enum" : type.toString())
        .orElse("unknown");
  }
}
