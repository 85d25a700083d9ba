package io.agor.schema.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value to be written as YAML. */
sealed interface YamlValue {

  /** A number or boolean, written as it stands. */
  record Literal(String text) implements YamlValue {}

  /** A text, quoted where YAML would take it for something else. */
  record Text(String text) implements YamlValue {}

  /** A list, on one line where it fits. */
  record Items(List<YamlValue> values) implements YamlValue {

    /** Copies. */
    public Items {
      values = List.copyOf(values);
    }

    static Items ofTexts(List<String> texts) {
      return new Items(texts.stream().<YamlValue>map(Text::new).toList());
    }
  }

  /** A map in the order in which it was filled. */
  record Entries(Map<String, YamlValue> values, Layout layout) implements YamlValue {

    /** Copies. */
    public Entries {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** A value of a spread map with comments above its line, each one line without a {@code #}. */
  record Commented(List<String> lines, YamlValue value) implements YamlValue {

    /** Copies. */
    public Commented {
      lines = List.copyOf(lines);
    }
  }

  /** How a map is laid out. */
  enum Layout {
    /** On one line where it fits. */
    COMPACT,
    /** Always one line for each entry. */
    SPREAD,
    /** As spread, with an empty line between entries. */
    SPACED
  }
}
