package io.agor.schema.file;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** A YAML map whose keys the format fixes; keys that it does not know are reported and left out. */
record Fields(Map<String, Entry> entries) {

  /** The value of a key. */
  Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** Where a key is written. */
  Optional<Place> keyPlace(String key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.key().place());
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }
}
