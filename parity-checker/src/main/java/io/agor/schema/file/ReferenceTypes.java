package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.TypeFamily;

/** The types of the columns that a foreign key matches with each other. */
final class ReferenceTypes {

  private ReferenceTypes() {}

  /**
   * Whether a foreign key may match one column with the other. Where a type is unknown, or the
   * database's own, it may: the database will tell.
   */
  static boolean canCompare(ColumnDraft from, ColumnDraft to) {
    return from.type().isEmpty()
        || to.type().isEmpty()
        || !from.nativeTypes().isEmpty()
        || !to.nativeTypes().isEmpty()
        || TypeFamily.of(from.type().get()) == TypeFamily.of(to.type().get());
  }

  /** The type of a column as it is written. */
  static String describe(ColumnDraft column) {
    return column
        .type()
        .map(type -> type instanceof ColumnType.Enumeration ? "enum" : type.toString())
        .orElse("unknown");
  }
}
