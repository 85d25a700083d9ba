package io.agor.introspect;

import io.agor.introspect.CreateTableText.CheckText;
import io.agor.schema.Check;
import io.agor.schema.Names;
import io.agor.schema.SqlText;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import schemacrawler.schema.Column;
import schemacrawler.schema.Table;

/**
 * The checks of a SQLite table. One without a name gets the name that PostgreSQL would give it:
 * {@code table_column_check} if it mentions one column, else {@code table_check}, numbered where
 * taken.
 */
final class SqliteChecks {

  private SqliteChecks() {}

  static List<Check> of(Table table, CreateTableText text) {
    List<String> names =
        NameSet.assign(
            text.checks().stream().map(CheckText::name).toList(),
            i -> derivedName(table, text.checks().get(i)));
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      checks.add(new Check(names.get(i), SqlText.of(text.checks().get(i).expression())));
    }
    return checks;
  }

  private static String derivedName(Table table, CheckText check) {
    Set<String> mentioned = new LinkedHashSet<>();
    for (SqlToken token : SqlTokenizer.tokens(check.expression())) {
      for (Column column : table.getColumns()) {
        if (token.isIdentifier() && Crawled.name(column).equalsIgnoreCase(token.name())) {
          mentioned.add(Crawled.name(column));
        }
      }
    }
    return mentioned.size() == 1
        ? Names.enumCheck(Crawled.name(table), mentioned.iterator().next())
        : Names.check(Crawled.name(table));
  }
}
