package io.agor.schema.file;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where something is written: file, line and column, both counted from 1. */
public record Place(String file, int line, int column) {

  /** The place of a mark of the YAML parser, which counts from 0. */
  static Place of(String file, Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
