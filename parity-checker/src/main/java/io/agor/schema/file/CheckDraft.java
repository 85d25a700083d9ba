package io.agor.schema.file;

import io.agor.schema.SqlText;

/** A check constraint as it is written. */
record CheckDraft(Located<String> name, SqlText expression) {}
