package io.agor.schema.file;

import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.SqlText;
import java.util.ArrayList;
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
        && columnNames().size() == parts.size();
  }

  /** The names of the parts that are plain columns. */
  List<String> columnNames() {
    List<String> names = new ArrayList<>(parts.size());
    for (Located<IndexPart> part : parts) {
      part.value().column().ifPresent(names::add);
    }
    return List.copyOf(names);
  }
}
