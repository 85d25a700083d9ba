package io.agor.dialect;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import java.util.Locale;

/**
 * Defaults in the one spelling that PostgreSQL would make of them, where a strict SQLite column
 * takes no other.
 */
final class StrictDefaults {

  private static final int MINUTES_LENGTH = "23:59".length();

  private StrictDefaults() {}

  static DefaultValue of(Column column) {
    if (!(column.defaultValue() instanceof DefaultValue.Text text)
        || !(column.type() instanceof ColumnType.Basic type)
        || column.nativeTypes().containsKey(Dialect.SQLITE.id())) {
      return column.defaultValue();
    }
    return new DefaultValue.Text(
        switch (type) {
          case TIMESTAMP -> timestamp(text.value());
          case TIME -> withSeconds(text.value());
          case UUID -> text.value().toLowerCase(Locale.ROOT);
          case ID,
              TEXT,
              BOOLEAN,
              SMALLINT,
              INTEGER,
              BIGINT,
              REAL,
              DOUBLE,
              TIMESTAMP_MS,
              DATE,
              JSON,
              BLOB,
              IDENTITY ->
              text.value();
        });
  }

  private static String timestamp(String text) {
    String spaced = text.replace('T', ' ').replace('t', ' ');
    int time = spaced.indexOf(' ') + 1;
    return spaced.substring(0, time) + withSeconds(spaced.substring(time));
  }

  private static String withSeconds(String time) {
    return time.length() == MINUTES_LENGTH ? time + ":00" : time;
  }
}
