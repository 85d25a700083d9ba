package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A column as it is written, with the keys that a schema file lets stand inside it.
 *
 * @param type empty where what is written is no type
 * @param primaryKey where the column is declared to be the primary key
 */
record ColumnDraft(
    Located<String> name,
    Optional<ColumnType> type,
    Nullability nullability,
    DefaultValue defaultValue,
    SortedMap<String, String> nativeTypes,
    String comment,
    Optional<Place> primaryKey,
    Optional<InlineUnique> unique,
    Optional<ReferenceDraft> reference,
    ColumnIntents intents) {

  /**
   * A unique constraint on this column alone.
   *
   * @param name empty where it gets the usual name
   */
  record InlineUnique(Optional<String> name, Place place) {}
}
