package io.agor.dialect;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.sql.CanonicalExpression;
import io.agor.sql.ExpressionRules;
import io.agor.sql.ExpressionRules.BooleanLiterals;
import io.agor.sql.ExpressionRules.OperatorOrder;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a database reports a schema that was built from this one: the physical schema with every
 * expression and every default in canonical text. A view's query stays as it is.
 */
public final class NormalizedSchema {

  private final Dialect dialect;
  private final Table table;
  private final ExpressionRules rules;

  private NormalizedSchema(Dialect dialect, Table table) {
    this.dialect = dialect;
    this.table = table;
    rules = rules(dialect, table);
  }

  /** The normal form of a schema as declared; the normal form of a normal form is itself. */
  public static Schema of(Dialect dialect, Schema schema) {
    return ofPhysical(dialect, PhysicalSchema.of(dialect, schema));
  }

  /**
   * The normal form of a schema as a database has it, with native types; unlike {@link #of} it does
   * not mend what cannot be declared, such as a key column that admits NULL.
   */
  public static Schema ofPhysical(Dialect dialect, Schema schema) {
    return new Schema(
        schema.tables().stream()
            .map(table -> new NormalizedSchema(dialect, table).normalized())
            .toList(),
        schema.views());
  }

  /**
   * In SQLite a column may hold values of any type, so no cast of it is known to change nothing.
   */
  private static ExpressionRules rules(Dialect dialect, Table table) {
    SortedMap<String, String> types = new TreeMap<>();
    for (Column column : table.columns()) {
      types.put(column.name(), expressionType(dialect, column));
    }
    return switch (dialect) {
      case SQLITE ->
          new ExpressionRules(
              OperatorOrder.CONCATENATION_BEFORE_MULTIPLICATION, BooleanLiterals.NUMBERS, types);
      case POSTGRESQL ->
          new ExpressionRules(
              OperatorOrder.CONCATENATION_AFTER_ADDITION, BooleanLiterals.VALUES, types);
    };
  }

  static String expressionType(Dialect dialect, Column column) {
    return switch (dialect) {
      case SQLITE -> "any";
      case POSTGRESQL -> dialect.types().nativeType(column.type());
    };
  }

  private Table normalized() {
    return new Table(
        table.name(),
        table.comment(),
        table.columns().stream().map(this::column).toList(),
        table.primaryKey().map(this::primaryKey),
        table.uniques(),
        table.foreignKeys(),
        table.checks().stream()
            .map(check -> new Check(check.name(), expression(check.expression())))
            .toList(),
        table.indexes().stream().map(this::index).toList());
  }

  private Column column(Column column) {
    return Column.of(
            column.name(),
            column.type(),
            column.nullability(),
            column.defaultValue().accept(new CanonicalDefault(dialect, column, rules)))
        .withComment(column.comment());
  }

  /** SQLite forgets the name of a key in all but its text. */
  private PrimaryKey primaryKey(PrimaryKey key) {
    return switch (dialect) {
      case SQLITE -> new PrimaryKey(Names.primaryKey(table.name()), key.columns());
      case POSTGRESQL -> key;
    };
  }

  private Index index(Index index) {
    List<IndexPart> parts = index.parts().stream().map(this::part).toList();
    return new Index(
        index.name(), parts, index.uniqueness(), index.predicate().map(this::expression));
  }

  /** An expression that is no more than a column is the column. */
  private IndexPart part(IndexPart part) {
    if (part.expression().isEmpty()) {
      return part;
    }
    SqlText text = expression(part.expression().get());
    Optional<Column> column = table.column(text.in(dialect.id()));
    return column.isPresent()
        ? IndexPart.of(column.get().name(), part.direction())
        : IndexPart.of(text, part.direction());
  }

  private SqlText expression(SqlText text) {
    return SqlText.of(CanonicalExpression.of(text.in(dialect.id()), rules));
  }
}
