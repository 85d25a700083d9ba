package io.agor.lint;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;

/** What kind of values a column stores, whatever its length or range. */
enum StorageKind {
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

  static StorageKind of(Column column) {
    return column.type().accept(new Kinds());
  }

  private static final class Kinds implements ColumnType.Visitor<StorageKind> {

    @Override
    public StorageKind basic(ColumnType.Basic type) {
      return switch (type) {
        case ID, TEXT -> StorageKind.TEXT;
        case SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS, IDENTITY -> WHOLE_NUMBER;
        case REAL, DOUBLE -> FLOATING_NUMBER;
        case BOOLEAN -> StorageKind.BOOLEAN;
        case TIMESTAMP -> StorageKind.TIMESTAMP;
        case DATE -> StorageKind.DATE;
        case TIME -> StorageKind.TIME;
        case UUID -> StorageKind.UUID;
        case JSON -> StorageKind.JSON;
        case BLOB -> StorageKind.BLOB;
      };
    }

    @Override
    public StorageKind varchar(ColumnType.Varchar type) {
      return StorageKind.TEXT;
    }

    @Override
    public StorageKind decimal(ColumnType.Decimal type) {
      return EXACT_NUMBER;
    }

    @Override
    public StorageKind enumeration(ColumnType.Enumeration type) {
      return StorageKind.TEXT;
    }

    @Override
    public StorageKind nativeType(ColumnType.Native type) {
      throw new IllegalArgumentException("a schema file has no native types");
    }
  }
}
