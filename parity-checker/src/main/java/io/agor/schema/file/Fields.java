package io.agor.schema.file;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML map whose keys the format fixes; keys that it does not know are reported and left out.
 *
 * @param complete false if a key was left out
 */
record Fields(Map<String, Entry> entries, boolean complete) {

  /** The value of a key. */
  Optional<Node> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /** Where a key is written. */
  Optional<Place> keyPlace(String key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.key().place());
  }

  /** Whether a key is missing, and not perhaps the one that was mistyped. */
  boolean lacks(String key) {
    return complete && !has(key);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }
}
