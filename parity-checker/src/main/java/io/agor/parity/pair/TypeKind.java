package io.agor.parity.pair;

import java.util.Locale;

/** What the values of a column are, whatever the database calls their type. */
enum TypeKind {
  INTEGER,
  BOOLEAN,
  NUMERIC,
  FLOAT,
  TEXT,
  BLOB,
  TIMESTAMP,
  DATE,
  TIME,
  INTERVAL,
  UUID,
  JSON,
  ENUM,
  ARRAY,
  /** What full text search works on. */
  SEARCH,
  /** A type known by its name only. */
  OTHER,
  /** No type is declared. */
  ANY;

  boolean isNumber() {
    return this == INTEGER || this == NUMERIC || this == FLOAT;
  }

  boolean isTemporal() {
    return this == TIMESTAMP || this == DATE || this == TIME;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
