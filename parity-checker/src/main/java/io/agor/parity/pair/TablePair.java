package io.agor.parity.pair;

import io.agor.schema.Column;
import io.agor.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table of both sides. */
record TablePair(Side leftSide, Table left, Side rightSide, Table right, Naming naming) {

  /** What findings call it: the name in the left side. */
  String name() {
    return left.name();
  }

  Side other(Side side) {
    return side == leftSide ? rightSide : leftSide;
  }

  Table table(Side side) {
    return side == leftSide ? left : right;
  }

  /** The columns of a side by the name that both sides know. */
  Map<String, Column> columns(Side side) {
    Map<String, Column> columns = new LinkedHashMap<>();
    table(side).columns().forEach(column -> columns.put(naming.key(column.name()), column));
    return columns;
  }
}
