package io.agor.schema.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads plain values out of the YAML nodes of one file. What is not of the kind asked for is
 * reported, and nothing is returned.
 */
final class Source {

  private final String file;
  private final Problems problems;

  Source(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Place place(Node node) {
    return node.getStartMark()
        .map(mark -> Place.of(file, mark))
        .orElseGet(() -> new Place(file, 1, 1));
  }

  void report(Node node, String message) {
    problems.add(place(node), message);
  }

  void report(Place place, String message) {
    problems.add(place, message);
  }

  /** A text; what YAML reads as a number, a boolean or null is none. */
  Optional<Located<String>> text(Node node, String what) {
    if (!(node instanceof ScalarNode scalar) || (scalar.getValue().isEmpty() && isEmpty(node))) {
      report(node, what + " must be text, not " + describe(node));
      return Optional.empty();
    }
    if (!isText(scalar)) {
      report(node, what + " must be text; put quotes around " + scalar.getValue());
      return Optional.empty();
    }
    if (scalar.getValue().indexOf('\0') >= 0) {
      report(node, what + " holds a NUL character, which no database stores in text");
      return Optional.empty();
    }
    return Optional.of(new Located<>(scalar.getValue(), place(node)));
  }

  Optional<Boolean> flag(Node node, String what) {
    if (node instanceof ScalarNode scalar && Tag.BOOL.equals(node.getTag())) {
      return Optional.of(Boolean.parseBoolean(scalar.getValue()));
    }
    report(node, what + " must be true or false, not " + describe(node));
    return Optional.empty();
  }

  Optional<List<Node>> list(Node node, String what) {
    if (node instanceof SequenceNode sequence) {
      return Optional.of(sequence.getValue());
    }
    report(node, what + " must be a list such as [a, b], not " + describe(node));
    return Optional.empty();
  }

  /** A list of texts that holds something, each once; nothing if an entry is no text. */
  Optional<List<Located<String>>> texts(Node node, String what) {
    Optional<List<Node>> nodes = list(node, what);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Located<String>> texts = new LinkedHashMap<>();
    boolean whole = true;
    for (Node entry : nodes.get()) {
      Optional<Located<String>> text = text(entry, "an entry of " + what);
      whole &= text.isPresent();
      if (text.isPresent() && texts.putIfAbsent(text.get().value(), text.get()) != null) {
        report(entry, what + " lists '" + text.get().value() + "' twice");
      }
    }
    if (nodes.get().isEmpty()) {
      report(node, what + " must not be empty");
    }
    return whole && !texts.isEmpty() ? Optional.of(List.copyOf(texts.values())) : Optional.empty();
  }

  /** The lines of a map; of a key that stands twice, the first. */
  Optional<List<Entry>> map(Node node, String what) {
    if (!(node instanceof MappingNode mapping)) {
      report(node, what + " must be a map such as { key: value }, not " + describe(node));
      return Optional.empty();
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<Located<String>> key = text(tuple.getKeyNode(), "a key of " + what);
      if (key.isPresent()) {
        Entry first =
            entries.putIfAbsent(key.get().value(), new Entry(key.get(), tuple.getValueNode()));
        if (first != null) {
          report(
              tuple.getKeyNode(),
              "'%s' is declared twice in %s; the first is in line %d"
                  .formatted(key.get().value(), what, first.key().place().line()));
        }
      }
    }
    return Optional.of(new ArrayList<>(entries.values()));
  }

  /** A map with fixed keys. */
  Optional<Fields> fields(Node node, String what, List<String> known) {
    return fields(node, what, known, "");
  }

  /** A map with fixed keys, and another key that is let through but not recommended. */
  Optional<Fields> fields(Node node, String what, List<String> known, String other) {
    return map(node, what).map(entries -> known(entries, what, known, other));
  }

  private Fields known(List<Entry> entries, String what, List<String> known, String other) {
    Map<String, Entry> fields = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String key = entry.key().value();
      if (known.contains(key) || key.equals(other)) {
        fields.put(key, entry);
      } else {
        report(
            entry.key().place(),
            "unknown key '" + key + "' in " + what + Suggestion.ending(key, "known are", known));
      }
    }
    return new Fields(fields, fields.size() == entries.size());
  }

  static boolean isEmpty(Node node) {
    return Tag.NULL.equals(node.getTag());
  }

  static boolean isText(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    return !Tag.INT.equals(tag)
        && !Tag.FLOAT.equals(tag)
        && !Tag.BOOL.equals(tag)
        && !Tag.NULL.equals(tag);
  }

  /** What stands there, for a message: {@code 'abc'}, {@code a list}. */
  static String describe(Node node) {
    if (node instanceof ScalarNode scalar) {
      if (isEmpty(node)) {
        return scalar.getValue().isEmpty() ? "nothing" : scalar.getValue();
      }
      return isText(scalar) ? "'" + scalar.getValue() + "'" : scalar.getValue();
    }
    return node instanceof SequenceNode ? "a list" : "a map";
  }
}
