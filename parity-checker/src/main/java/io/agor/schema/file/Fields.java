package io.agor.schema.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML map whose keys the format fixes; keys that it does not know are reported and left out.
 *
 * @param complete false if a key was left out
 */
record Fields(Source source, Map<String, Entry> entries, boolean complete) {

  /** The value of a key. */
  Optional<Node> get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** Where a key is written. */
  Optional<Place> keyPlace(String key) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : Optional.of(entry.key().place());
  }

  /** The text of a key of an object; nothing if it is missing or, which is reported, no text. */
  Optional<Located<String>> text(String key, Label of) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : source.text(entry.value(), of.part(key));
  }

  /** The texts of a key of an object; nothing if it is missing or, which is reported, no list. */
  Optional<List<Located<String>>> texts(String key, Label of) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : source.texts(entry.value(), of.part(key));
  }

  /** The flag of a key of an object; nothing if it is missing or, which is reported, no flag. */
  Optional<Boolean> flag(String key, Label of) {
    Entry entry = entries.get(key);
    return entry == null ? Optional.empty() : source.flag(entry.value(), of.part(key));
  }

  /** The lines of the map of a key of an object; none if it is missing or, reported, no map. */
  List<Entry> map(String key, Label of) {
    Entry entry = entries.get(key);
    return entry == null ? List.of() : source.map(entry.value(), of.part(key)).orElse(List.of());
  }

  /** Whether a key is missing, and not perhaps the one that was mistyped. */
  boolean lacks(String key) {
    return complete && !has(key);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }
}
