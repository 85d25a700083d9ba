package io.agor.introspect;

import io.agor.introspect.CreateTableText.UniqueText;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.SqlText;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import schemacrawler.schema.Table;

/**
 * The indexes of a SQLite table, those of its unique constraints among them: these go by the name
 * of the constraint, or by the one that PostgreSQL would give it.
 */
final class SqliteIndexes {

  private final Table table;
  private final CreateTableText text;
  private final Map<IndexPartRow.Key, List<IndexPartRow>> parts;
  private final NameSet names = new NameSet();

  SqliteIndexes(
      Table table, CreateTableText text, Map<IndexPartRow.Key, List<IndexPartRow>> parts) {
    this.table = table;
    this.text = text;
    this.parts = parts;
  }

  List<Index> indexes() throws SQLException {
    List<Index> indexes = new ArrayList<>();
    for (schemacrawler.schema.Index index : table.getIndexes()) {
      if (Crawled.text(index, "ORIGIN").equals("c")) {
        names.derive(Crawled.name(index));
        indexes.add(createdIndex(index));
      }
    }
    for (schemacrawler.schema.Index index : table.getIndexes()) {
      if (Crawled.text(index, "ORIGIN").equals("u")) {
        indexes.add(constraintIndex(index));
      }
    }
    return indexes;
  }

  private Index createdIndex(schemacrawler.schema.Index index) throws SQLException {
    CreateIndexText definition = CreateIndexText.of(Crawled.text(index, "DEFINITION"));
    List<IndexPartRow> rows = rows(index);
    if (rows.size() != definition.parts().size()) {
      throw new SQLException(
          "sqlite: index "
              + Crawled.name(index)
              + " has "
              + rows.size()
              + " parts by the pragma, "
              + definition.parts().size()
              + " by its text");
    }
    List<IndexPart> indexParts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      indexParts.add(part(rows.get(i), definition.parts().get(i)));
    }
    return new Index(
        Crawled.name(index),
        indexParts,
        index.isUnique() ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NON_UNIQUE,
        definition.predicate().map(SqlText::of));
  }

  /**
   * A part is a column only if its text is no more than a name; a collation makes it a different
   * one.
   */
  private static IndexPart part(IndexPartRow row, String written) {
    List<SqlToken> tokens = SqlTokenizer.tokens(written);
    return row.column().isEmpty() || tokens.size() > 1
        ? IndexPart.of(SqlText.of(written), row.direction())
        : IndexPart.of(row.column(), row.direction());
  }

  private Index constraintIndex(schemacrawler.schema.Index index) throws SQLException {
    List<IndexPart> indexParts = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (IndexPartRow row : rows(index)) {
      columns.add(row.column());
      indexParts.add(IndexPart.of(row.column(), row.direction()));
    }
    Optional<String> name = Optional.empty();
    for (UniqueText unique : text.uniques()) {
      boolean same = String.join(",", unique.columns()).equalsIgnoreCase(String.join(",", columns));
      name = same && name.isEmpty() ? unique.name() : name;
    }
    return new Index(
        names.derive(name.orElseGet(() -> Names.unique(Crawled.name(table), columns))),
        indexParts,
        Index.Uniqueness.UNIQUE,
        Optional.empty());
  }

  private List<IndexPartRow> rows(schemacrawler.schema.Index index) throws SQLException {
    List<IndexPartRow> rows =
        parts.get(new IndexPartRow.Key(Crawled.name(table), Crawled.name(index)));
    if (rows == null) {
      throw new SQLException("sqlite: index " + Crawled.name(index) + " came without its columns");
    }
    return rows;
  }
}
