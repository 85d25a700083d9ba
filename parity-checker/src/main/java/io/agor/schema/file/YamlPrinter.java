package io.agor.schema.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints YAML values: two spaces for each level, short maps and lists on one line. */
final class YamlPrinter {

  /** Lines end here where there is a choice. */
  private static final int WIDTH = 110;

  private final StringBuilder out = new StringBuilder();

  private YamlPrinter() {}

  static String print(Map<String, YamlValue> top) {
    YamlPrinter printer = new YamlPrinter();
    printer.entries(new YamlValue.Entries(top, YamlValue.Layout.SPACED), 0);
    return printer.out.toString();
  }

  /** The same with comments before the first line. */
  static String print(List<String> head, Map<String, YamlValue> top) {
    YamlPrinter printer = new YamlPrinter();
    head.forEach(line -> printer.comment(line, 0));
    printer.out.append(head.isEmpty() ? "" : "\n");
    printer.entries(new YamlValue.Entries(top, YamlValue.Layout.SPACED), 0);
    return printer.out.toString();
  }

  private void entries(YamlValue.Entries entries, int indent) {
    boolean first = true;
    for (Map.Entry<String, YamlValue> entry : entries.values().entrySet()) {
      out.append(!first && entries.layout() == YamlValue.Layout.SPACED ? "\n" : "");
      first = false;
      YamlValue value = entry.getValue();
      if (value instanceof YamlValue.Commented commented) {
        commented.lines().forEach(line -> comment(line, indent));
        value = commented.value();
      }
      int start = out.length();
      out.append(" ".repeat(indent)).append(YamlText.inBlock(entry.getKey())).append(':');
      value(value, indent, out.length() - start);
    }
  }

  private void comment(String line, int indent) {
    out.append(" ".repeat(indent)).append('#').append(line.isEmpty() ? "" : " ").append(line);
    out.append('\n');
  }

  /** Prints a value after its key or dash, and ends the line. */
  private void value(YamlValue value, int indent, int column) {
    if (value instanceof YamlValue.Literal literal) {
      out.append(' ').append(literal.text()).append('\n');
      return;
    }
    if (value instanceof YamlValue.Text text) {
      text(text.text(), indent);
      return;
    }
    Optional<String> line = line(value);
    if (line.isPresent() && column + 1 + line.get().length() <= WIDTH) {
      out.append(' ').append(line.get()).append('\n');
    } else if (value instanceof YamlValue.Entries entries) {
      out.append('\n');
      entries(entries, indent + 2);
    } else if (value instanceof YamlValue.Items items) {
      out.append('\n');
      items.values().forEach(item -> item(item, indent + 2));
    }
  }

  private void item(YamlValue item, int indent) {
    out.append(" ".repeat(indent)).append('-');
    value(item, indent, indent + 1);
  }

  private void text(String text, int indent) {
    if (YamlText.isLiteralBlock(text)) {
      out.append(" |-\n");
      for (String line : text.split("\n", -1)) {
        out.append(line.isEmpty() ? "" : " ".repeat(indent + 2)).append(line).append('\n');
      }
    } else {
      out.append(' ').append(YamlText.inBlock(text)).append('\n');
    }
  }

  /** The value on one line; nothing where it is to be spread over several. */
  private static Optional<String> line(YamlValue value) {
    if (value instanceof YamlValue.Entries entries) {
      return entries.values().isEmpty() ? Optional.of("{}") : line(entries);
    }
    if (value instanceof YamlValue.Items items) {
      List<String> parts = new ArrayList<>();
      items.values().forEach(item -> line(item).ifPresent(parts::add));
      return parts.size() == items.values().size()
          ? Optional.of("[" + String.join(", ", parts) + "]")
          : Optional.empty();
    }
    if (value instanceof YamlValue.Text text) {
      return YamlText.isLiteralBlock(text.text())
          ? Optional.empty()
          : Optional.of(YamlText.inFlow(text.text()));
    }
    return value instanceof YamlValue.Literal literal
        ? Optional.of(literal.text())
        : Optional.empty();
  }

  private static Optional<String> line(YamlValue.Entries entries) {
    if (entries.layout() != YamlValue.Layout.COMPACT) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, YamlValue> entry : entries.values().entrySet()) {
      Optional<String> value = line(entry.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parts.add(YamlText.inFlow(entry.getKey()) + ": " + value.get());
    }
    return Optional.of("{ " + String.join(", ", parts) + " }");
  }
}
