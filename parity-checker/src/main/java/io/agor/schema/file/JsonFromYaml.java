package io.agor.schema.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes a YAML value as JSON text without spaces, its keys in the order in which they stand. */
final class JsonFromYaml {

  private final Source source;
  private final Label what;
  private final StringBuilder json = new StringBuilder();
  private boolean valid = true;

  private JsonFromYaml(Source source, Label what) {
    this.source = source;
    this.what = what;
  }

  /** The JSON text, or nothing if JSON cannot say it; then that is reported. */
  static Optional<String> read(Source source, Node node, Label what) {
    JsonFromYaml reader = new JsonFromYaml(source, what);
    reader.value(node);
    return reader.valid ? Optional.of(reader.json.toString()) : Optional.empty();
  }

  private void value(Node node) {
    if (node instanceof MappingNode) {
      object(node);
    } else if (node instanceof SequenceNode sequence) {
      json.append('[');
      List<Node> nodes = sequence.getValue();
      for (int i = 0; i < nodes.size(); i++) {
        json.append(i == 0 ? "" : ",");
        value(nodes.get(i));
      }
      json.append(']');
    } else if (node instanceof ScalarNode scalar) {
      scalar(scalar);
    }
  }

  private void object(Node node) {
    List<Entry> entries = source.map(node, what).orElse(List.of());
    // An entry is missing where a key was reported.
    valid &= entries.size() == ((MappingNode) node).getValue().size();
    json.append('{');
    for (int i = 0; i < entries.size(); i++) {
      json.append(i == 0 ? "" : ",");
      string(entries.get(i).key().value());
      json.append(':');
      value(entries.get(i).value());
    }
    json.append('}');
  }

  private void scalar(ScalarNode node) {
    Tag tag = node.getTag();
    if (Tag.NULL.equals(tag)) {
      json.append("null");
    } else if (Tag.BOOL.equals(tag)) {
      json.append(Boolean.parseBoolean(node.getValue()));
    } else if (Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) {
      number(node);
    } else {
      Optional<Located<String>> text = source.text(node, what);
      valid &= text.isPresent();
      text.ifPresent(located -> string(located.value()));
    }
  }

  private void number(ScalarNode node) {
    if (node.getValue().length() > LiteralReader.MOST_DIGITS) {
      source.report(node, what + " has more than " + LiteralReader.MOST_DIGITS + " digits");
      valid = false;
      return;
    }
    try {
      // The spelling that BigDecimal makes is JSON, that of YAML (+1, .5, 007) need not be.
      json.append(new BigDecimal(node.getValue()));
    } catch (NumberFormatException e) {
      source.report(node, what + ": JSON has no number " + node.getValue());
      valid = false;
    }
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    json.append('"');
  }
}
