package io.agor.schema.file;

import io.agor.schema.SqlText;

/** A view as it is written. */
record ViewDraft(Located<String> name, SqlText query) {}
