package io.agor.parity.pair;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars.Fact;
import io.agor.parity.ParityCode;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the tables and views of two sides. */
final class SchemaPair {

  private final Side left;
  private final Side right;
  private final PairFindings findings;
  private final Expressions expressions;
  private final Naming naming;

  SchemaPair(
      Side left,
      Side right,
      Evaluation leftEvaluation,
      Evaluation rightEvaluation,
      PairFindings findings) {
    this.left = left;
    this.right = right;
    this.findings = findings;
    naming = new Naming(left.schema(), right.schema());
    expressions = new Expressions(leftEvaluation, rightEvaluation);
  }

  void compare() throws SQLException {
    Map<String, Table> others = new HashMap<>();
    right.schema().tables().forEach(table -> others.put(naming.key(table.name()), table));
    for (Table table : left.schema().tables()) {
      Table other = others.remove(naming.key(table.name()));
      if (other == null) {
        missing(left, table);
      } else {
        compare(new TablePair(left, table, right, other, naming));
      }
    }
    others.values().forEach(table -> missing(right, table));
    views(left);
    views(right);
  }

  private void compare(TablePair pair) throws SQLException {
    if (!Naming.isSame(pair.left().name(), pair.right().name())) {
      findings.different(
          ParityCode.TABLE_NAME,
          "table " + pair.name(),
          "has another name",
          pair.left().name(),
          pair.right().name());
    }
    strictness(pair);
    new ColumnPairs(pair, findings, expressions).compare();
    new KeyPair(pair, findings).compare();
    new ForeignKeyPairs(pair, findings).compare();
    new IndexPairs(pair, findings, expressions).compare();
    new CheckPairs(pair, findings, expressions).compare();
  }

  /**
   * A STRICT table of SQLite refuses what PostgreSQL refuses too, so it differs only from a SQLite
   * table that is not (<a href="https://www.sqlite.org/stricttables.html">STRICT Tables</a>).
   */
  private void strictness(TablePair pair) {
    String leftTypes = strictness(left, pair.left());
    String rightTypes = strictness(right, pair.right());
    if (left.dialect() == Dialect.SQLITE
        && right.dialect() == Dialect.SQLITE
        && !leftTypes.equals(rightTypes)) {
      findings.different(
          ParityCode.TABLE_STRICT,
          "table " + pair.name(),
          "holds values to their types on one side only",
          leftTypes,
          rightTypes);
    }
  }

  private static String strictness(Side side, Table table) {
    return side.particulars().value(Fact.STRICT, table.name()).orElse("not strict");
  }

  private void missing(Side having, Table table) {
    String object = "table " + table.name();
    String columns = table.columnNames().stream().collect(Collectors.joining(", ", "(", ")"));
    Side lacking = findings.other(having);
    if (names(lacking, Fact.SEQUENCE).contains(naming.key(table.name()))) {
      findings.onlyIn(having, ParityCode.TABLE_FOR_SEQUENCE, object, columns);
    } else if (isOfOneDatabase(having, table)
        || names(lacking, Fact.VIRTUAL).contains(naming.key(table.name()))) {
      findings.onlyIn(having, ParityCode.ONE_DATABASE_ONLY, object, columns);
    } else {
      findings.onlyIn(having, ParityCode.TABLE_MISSING, object, columns);
    }
  }

  /**
   * SQLite has no inheritance and no foreign tables; what a parent's rows mean, its children mean.
   */
  private boolean isOfOneDatabase(Side having, Table table) {
    return left.dialect() != right.dialect()
        && (having.particulars().value(Fact.PARENT, table.name()).isPresent()
            || having
                .particulars()
                .value(Fact.RELATION, table.name())
                .filter(relation -> relation.equals("foreign table"))
                .isPresent());
  }

  private Set<String> names(Side side, Fact fact) {
    return side.particulars().tables(fact).stream().map(naming::key).collect(Collectors.toSet());
  }

  private void views(Side having) {
    Set<String> others = new HashSet<>();
    Schema other = findings.other(having).schema();
    other.views().forEach(view -> others.add(naming.key(view.name())));
    other.tables().forEach(table -> others.add(naming.key(table.name())));
    for (View view : having.schema().views()) {
      if (!others.contains(naming.key(view.name()))) {
        findings.onlyIn(having, ParityCode.VIEW_MISSING, "view " + view.name(), "a view");
      }
    }
  }
}
