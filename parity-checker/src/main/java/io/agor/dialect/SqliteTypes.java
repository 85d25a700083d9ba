package io.agor.dialect;

import io.agor.schema.ColumnType;
import java.util.Locale;

/**
 * SQLite's spellings. SQLite keeps any type name as it stands and derives only an affinity from it
 * (<a href="https://www.sqlite.org/datatype3.html#determination_of_column_affinity">Determination
 * Of Column Affinity</a>), so the names are chosen for readers and for the affinity.
 */
final class SqliteTypes implements TypeMapping, ColumnType.Visitor<String> {

  @Override
  public String nativeType(ColumnType type) {
    return type.accept(this);
  }

  @Override
  public String canonical(String spelling) {
    return spelling
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([(),]) ?", "$1");
  }

  @Override
  public String basic(ColumnType.Basic type) {
    return switch (type) {
      case ID, UUID -> "text(36)";
      case TEXT, JSON, TIMESTAMP, DATE, TIME -> "text";
      case BOOLEAN, SMALLINT, INTEGER, BIGINT, TIMESTAMP_MS, IDENTITY -> "integer";
      case REAL, DOUBLE -> "real";
      case BLOB -> "blob";
    };
  }

  @Override
  public String varchar(ColumnType.Varchar type) {
    return "text(" + type.length() + ")";
  }

  @Override
  public String decimal(ColumnType.Decimal type) {
    return "numeric(" + type.precision() + "," + type.scale() + ")";
  }

  @Override
  public String enumeration(ColumnType.Enumeration type) {
    return "text";
  }

  @Override
  public String nativeType(ColumnType.Native type) {
    return canonical(type.spelling());
  }
}
