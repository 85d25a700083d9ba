package io.agor.dialect;

import io.agor.schema.ColumnType;

/** How one database spells types. */
public interface TypeMapping {

  /** The native type that a column of this type gets, in the spelling that generated SQL uses. */
  String nativeType(ColumnType type);

  /**
   * One spelling for all spellings of the same native type, so that two of them compare by their
   * text: lower case, the database's aliases resolved, no space that does not count.
   */
  String canonical(String spelling);
}
