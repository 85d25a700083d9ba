package io.agor.schema.file;

import io.agor.schema.ForeignKey;
import java.util.List;

/**
 * What a foreign key points at and what it does.
 *
 * @param columns empty where the primary key is meant
 */
record ReferenceDraft(
    Place place,
    Located<String> table,
    List<Located<String>> columns,
    Located<ForeignKey.Action> onDelete,
    Located<ForeignKey.Action> onUpdate) {}
