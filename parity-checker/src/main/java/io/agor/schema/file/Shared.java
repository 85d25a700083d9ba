package io.agor.schema.file;

/** A column as tables may share it: its name and all that is said of it. */
record Shared(String name, YamlValue definition) {}
