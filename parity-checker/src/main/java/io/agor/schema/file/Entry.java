package io.agor.schema.file;

import org.snakeyaml.engine.v2.nodes.Node;

/** One line of a YAML map: a key that is text, and its value. */
record Entry(Located<String> key, Node value) {}
