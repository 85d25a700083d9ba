package io.agor.schema.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
    Optional<Mark> mark = node.getStartMark();
    return mark.isPresent() ? Place.of(file, mark.get()) : new Place(file, 1, 1);
  }

  void report(Node node, String message) {
    problems.add(place(node), message);
  }

  void report(Place place, String message) {
    problems.add(place, message);
  }

  /** A text; what YAML reads as a number, a boolean or null is none. */
  Optional<Located<String>> text(Node node, Label what) {
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

  Optional<Boolean> flag(Node node, Label what) {
    if (node instanceof ScalarNode scalar && Tag.BOOL.equals(node.getTag())) {
      return Optional.of(Boolean.parseBoolean(scalar.getValue()));
    }
    report(node, what + " must be true or false, not " + describe(node));
    return Optional.empty();
  }

  Optional<List<Node>> list(Node node, Label what) {
    if (node instanceof SequenceNode sequence) {
      return Optional.of(sequence.getValue());
    }
    report(node, what + " must be a list such as [a, b], not " + describe(node));
    return Optional.empty();
  }

  /** A list of texts that holds something, each once; nothing if an entry is no text. */
  Optional<List<Located<String>>> texts(Node node, Label what) {
    Optional<List<Node>> nodes = list(node, what);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Label anEntry = what.part("an entry");
    Map<String, Located<String>> texts = new LinkedHashMap<>();
    boolean whole = true;
    for (Node entry : nodes.get()) {
      Optional<Located<String>> text = text(entry, anEntry);
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
  Optional<List<Entry>> map(Node node, Label what) {
    return lines(node, what).map(lines -> new ArrayList<>(lines.values()));
  }

  /** A map with fixed keys. */
  Optional<Fields> fields(Node node, Label what, List<String> known) {
    return fields(node, what, known, "");
  }

  /** A map with fixed keys, and another key that is let through but not recommended. */
  Optional<Fields> fields(Node node, Label what, List<String> known, String other) {
    Optional<Map<String, Entry>> lines = lines(node, what);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int written = lines.get().size();
    Iterator<Entry> entries = lines.get().values().iterator();
    while (entries.hasNext()) {
      Located<String> key = entries.next().key();
      if (!known.contains(key.value()) && !key.value().equals(other)) {
        String ending = Suggestion.ending(key.value(), "known are", known);
        report(key.place(), "unknown key '" + key.value() + "' in " + what + ending);
        entries.remove();
      }
    }
    return Optional.of(new Fields(this, lines.get(), lines.get().size() == written));
  }

  private Optional<Map<String, Entry>> lines(Node node, Label what) {
    if (!(node instanceof MappingNode mapping)) {
      report(node, what + " must be a map such as { key: value }, not " + describe(node));
      return Optional.empty();
    }
    Label aKey = what.part("a key");
    Map<String, Entry> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Optional<Located<String>> key = text(tuple.getKeyNode(), aKey);
      if (key.isPresent()) {
        Entry line = new Entry(key.get(), tuple.getValueNode());
        Entry first = lines.putIfAbsent(key.get().value(), line);
        if (first != null) {
          report(
              tuple.getKeyNode(),
              "'%s' is declared twice in %s; the first is in line %d"
                  .formatted(key.get().value(), what, first.key().place().line()));
        }
      }
    }
    return Optional.of(lines);
  }

  static boolean isEmpty(Node node) {
    return Tag.NULL.equals(node.getTag());
  }

  static boolean isText(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    return Tag.STR.equals(tag)
        || !(Tag.INT.equals(tag)
            || Tag.FLOAT.equals(tag)
            || Tag.BOOL.equals(tag)
            || Tag.NULL.equals(tag));
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
