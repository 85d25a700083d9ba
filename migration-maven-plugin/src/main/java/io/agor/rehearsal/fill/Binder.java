package io.agor.rehearsal.fill;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.TypeFamily;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Gives a meaning to a statement as the value that the column of one database takes for it. */
final class Binder {

  private final Dialect dialect;

  Binder(Dialect dialect) {
    this.dialect = dialect;
  }

  void bind(PreparedStatement statement, int position, Column column, Optional<String> meaning)
      throws SQLException {
    if (meaning.isEmpty()) {
      statement.setNull(position, Types.NULL);
      return;
    }
    String value = written(column, meaning.get());
    switch (dialect) {
      case SQLITE -> bindToSqlite(statement, position, column, value);
      case POSTGRESQL -> {
        if (TypeFamily.of(column.type()) == TypeFamily.BLOB) {
          statement.setBytes(position, HexFormat.of().parseHex(value));
        } else {
          // No type is named, so that the server reads the text as the column's.
          statement.setObject(position, value, Types.OTHER);
        }
      }
    }
  }

  private static void bindToSqlite(
      PreparedStatement statement, int position, Column column, String value) throws SQLException {
    switch (TypeFamily.of(column.type())) {
      case BOOLEAN -> statement.setLong(position, value.equals("true") ? 1 : 0);
      case WHOLE_NUMBER -> {
        if (value.matches("-?\\d{1,19}")) {
          statement.setLong(position, Long.parseLong(value));
        } else {
          statement.setString(position, value);
        }
      }
      case FLOATING_NUMBER -> statement.setDouble(position, Double.parseDouble(value));
      case BLOB -> statement.setBytes(position, HexFormat.of().parseHex(value));
      case TEXT, EXACT_NUMBER, TIMESTAMP, DATE, TIME, UUID, JSON ->
          statement.setString(position, value);
    }
  }

  /** A moment is written as the column's own type wants it, where the schema overrides the type. */
  private String written(Column column, String meaning) {
    String override =
        Optional.ofNullable(column.nativeTypes().get(dialect.id()))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (column.type() == ColumnType.Basic.TIMESTAMP_MS
        && (override.startsWith("timestamp") || override.startsWith("text"))) {
      String text =
          LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(meaning)), ZoneOffset.UTC)
              .toString()
              .replace('T', ' ');
      String full = text.length() == 16 ? text + ":00" : text;
      return override.contains("tz") || override.contains("with time zone") ? full + "+00" : full;
    }
    return meaning;
  }
}
