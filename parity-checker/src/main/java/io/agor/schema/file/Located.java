package io.agor.schema.file;

import java.util.ArrayList;
import java.util.List;

/** A value and where it is written. */
record Located<T>(T value, Place place) {

  /** The values alone, in order. */
  static <T> List<T> values(List<Located<T>> located) {
    List<T> values = new ArrayList<>(located.size());
    for (Located<T> one : located) {
      values.add(one.value());
    }
    return List.copyOf(values);
  }
}
