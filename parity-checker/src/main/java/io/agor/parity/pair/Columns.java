package io.agor.parity.pair;

import java.util.List;

/** Lists of columns in findings. */
final class Columns {

  private Columns() {}

  static String text(List<String> columns) {
    return "(" + String.join(", ", columns) + ")";
  }
}
