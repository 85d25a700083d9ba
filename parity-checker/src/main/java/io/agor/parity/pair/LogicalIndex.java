package io.agor.parity.pair;

import io.agor.introspect.Particulars.Fact;
import io.agor.schema.Column;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.sql.ExpressionRules;
import io.agor.sql.PortableExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An index by what it does: a unique constraint is one too.
 *
 * @param parts what it is sorted by, in portable text
 * @param predicate as the database has it; empty for none
 * @param method the access method, empty for a B-tree
 * @param definition in a reader's words
 */
record LogicalIndex(
    String name,
    Form form,
    List<Part> parts,
    Index.Uniqueness uniqueness,
    String predicate,
    String method,
    String definition) {

  /** What it was declared as. */
  enum Form {
    CONSTRAINT,
    INDEX
  }

  /**
   * One part.
   *
   * @param caseless whether its column ignores case
   */
  record Part(String text, boolean caseless) {

    /** {@code lower(x)} sorts as a column x without case does. */
    boolean isLike(Part other) {
      return text.equals(other.text)
          || (caseless && other.text.equals(lower(text)))
          || (other.caseless && text.equals(lower(other.text)));
    }

    private static String lower(String text) {
      String column = text.replace(" desc", "");
      return "lower(" + column + ")" + text.substring(column.length());
    }
  }

  static List<LogicalIndex> of(Side side, Table table, Naming naming) {
    List<LogicalIndex> result = new ArrayList<>();
    for (Unique unique : table.uniques()) {
      List<IndexPart> parts =
          unique.columns().stream()
              .map(column -> IndexPart.of(column, IndexPart.Direction.ASCENDING))
              .toList();
      result.add(
          of(
              side,
              table,
              naming,
              Form.CONSTRAINT,
              new Index(unique.name(), parts, Index.Uniqueness.UNIQUE, Optional.empty())));
    }
    table.indexes().forEach(index -> result.add(of(side, table, naming, Form.INDEX, index)));
    return result;
  }

  private static LogicalIndex of(Side side, Table table, Naming naming, Form form, Index index) {
    List<Part> parts = index.parts().stream().map(part -> part(side, table, naming, part)).toList();
    String predicate = index.predicate().map(DefaultText::sql).orElse("");
    String method = side.particulars().value(Fact.METHOD, table.name(), index.name()).orElse("");
    return new LogicalIndex(
        index.name(),
        form,
        parts,
        index.uniqueness(),
        predicate,
        method,
        definition(side, table, index, method));
  }

  private static Part part(Side side, Table table, Naming naming, IndexPart part) {
    String direction = part.direction() == IndexPart.Direction.DESCENDING ? " desc" : "";
    if (part.column().isPresent()) {
      String name = part.column().get();
      Optional<Column> column = table.column(name);
      boolean caseless = column.filter(known -> side.ignoresCase(table, known)).isPresent();
      return new Part(naming.key(name) + direction, caseless);
    }
    String sql = part.expression().map(DefaultText::sql).orElseThrow();
    return new Part(
        PortableExpression.of(withoutOrderDetails(sql), ExpressionRules.STANDARD) + direction,
        false);
  }

  /** Operator classes and the place of NULLs: SQLite has neither to choose. */
  private static String withoutOrderDetails(String sql) {
    return sql.replaceAll("(?i) nulls (first|last)$", "").replaceAll("(?i) \\w+_ops$", "");
  }

  private static String definition(Side side, Table table, Index index, String method) {
    String parts =
        index.parts().stream()
            .map(
                part ->
                    part.column()
                            .orElseGet(() -> part.expression().map(DefaultText::sql).orElse(""))
                        + (part.direction() == IndexPart.Direction.DESCENDING ? " desc" : ""))
            .collect(Collectors.joining(", ", "(", ")"));
    StringBuilder text = new StringBuilder();
    text.append(index.uniqueness() == Index.Uniqueness.UNIQUE ? "unique " : "").append(parts);
    text.append(method.isEmpty() ? "" : " using " + method);
    List<String> included = side.particulars().values(Fact.INCLUDE, table.name(), index.name());
    text.append(included.isEmpty() ? "" : " include " + Columns.text(included));
    index
        .predicate()
        .ifPresent(predicate -> text.append(" where ").append(DefaultText.sql(predicate)));
    for (Fact fact : List.of(Fact.NULLS_NOT_DISTINCT, Fact.INVALID)) {
      side.particulars()
          .value(fact, table.name(), index.name())
          .ifPresent(value -> text.append(' ').append(value));
    }
    return text.toString();
  }

  boolean isUnique() {
    return uniqueness == Index.Uniqueness.UNIQUE;
  }

  /** Whether it is sorted by the same, in the same order. */
  boolean hasPartsOf(LogicalIndex other) {
    if (parts.size() != other.parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isLike(other.parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The parts without order and direction. */
  List<String> keys() {
    return parts.stream().map(part -> part.text().replace(" desc", "")).sorted().toList();
  }
}
