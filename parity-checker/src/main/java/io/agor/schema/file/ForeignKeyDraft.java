package io.agor.schema.file;

import java.util.List;

/** A foreign key as it is written, inside a column or on its own. */
record ForeignKeyDraft(
    Located<String> name, List<Located<String>> columns, ReferenceDraft reference) {}
