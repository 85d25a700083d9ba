package io.agor.schema.file;

import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.SqlText;
import java.util.List;
import java.util.Optional;

/** An index as it is written. */
record IndexDraft(
    Located<String> name,
    List<Located<IndexPart>> parts,
    Index.Uniqueness uniqueness,
    Optional<SqlText> predicate) {

  /** Whether no two rows can have the same values in these plain columns. */
  boolean isKey() {
    return uniqueness == Index.Uniqueness.UNIQUE
        && predicate.isEmpty()
        && parts.stream().allMatch(part -> part.value().column().isPresent());
  }

  List<String> columnNames() {
    return parts.stream().flatMap(part -> part.value().column().stream()).toList();
  }
}
