package io.agor.rehearsal.fill;

import io.agor.schema.ColumnName;
import io.agor.schema.ColumnType;
import io.agor.schema.ForeignKey;
import io.agor.schema.SqlText;
import java.util.List;
import java.util.Map;

/**
 * What the next migration will ask of rows, under the names that tables and columns have before it:
 * values are chosen so that some rows fit then too.
 *
 * @param types the next types of columns
 * @param keys the foreign keys that tables get, by the table
 * @param texts expressions that values go through, by the table
 */
public record ComingDemands(
    Map<ColumnName, ColumnType> types,
    Map<String, List<ForeignKey>> keys,
    Map<String, List<SqlText>> texts) {

  /** Nothing is to come. */
  public static final ComingDemands NONE = new ComingDemands(Map.of(), Map.of(), Map.of());

  /** Copies. */
  public ComingDemands {
    types = Map.copyOf(types);
    keys = Map.copyOf(keys);
    texts = Map.copyOf(texts);
  }
}
