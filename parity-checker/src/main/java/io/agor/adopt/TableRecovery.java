package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Names;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recovers one table from the master and, where there is one, its counterpart. */
final class TableRecovery {

  /** The codes of findings about the type, the default, and a condition. */
  private static final Set<String> TYPES = Set.of("AP013", "AP016");

  private static final Set<String> DEFAULTS = Set.of("AP015");
  private static final Set<String> INDEXES = Set.of("AP053");
  private static final Set<String> CHECKS = Set.of("AP063");

  private final Side master;
  private final Optional<Side> other;
  private final Disagreements disagreements;
  private final Texts texts;
  private final SetAside setAside;

  TableRecovery(Side master, Optional<Side> other, Disagreements disagreements, SetAside setAside) {
    this.master = master;
    this.other = other;
    this.disagreements = disagreements;
    this.texts = new Texts(master.dialect());
    this.setAside = setAside;
  }

  Table recovered(Table table) {
    Optional<Table> counterpart =
        other.flatMap(side -> new Counterparts(side.schema()).table(table.name()));
    Map<String, List<String>> enums = EnumRecovery.values(master.dialect(), table);
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      String name = "column " + table.name() + "." + column.name();
      Optional<Column> twin =
          counterpart.flatMap(found -> Counterparts.find(found.columns(), column.name()));
      columns.add(
          new ColumnRecovery(master.dialect(), table, column, twin)
              .recovered(
                  ofType(name),
                  disagreements.about(name, DEFAULTS),
                  enums.getOrDefault(column.name(), List.of())));
    }
    List<Unique> uniques = new ArrayList<>(table.uniques());
    List<Index> indexes = new ArrayList<>();
    for (Index index : table.indexes()) {
      if (!setAside.index(table, index)) {
        Optional<Unique> unique = unique(index);
        unique.ifPresentOrElse(uniques::add, () -> indexes.add(index(table, index, counterpart)));
      }
    }
    return new Table(
        table.name(),
        table.comment(),
        columns,
        table.primaryKey(),
        uniques,
        table.foreignKeys(),
        table.checks().stream()
            .filter(check -> !isOfEnum(table, check, enums))
            .map(check -> check(table, check, counterpart))
            .toList(),
        indexes);
  }

  /** A stand-in type is kept beside the master's; only another meaning or length is not. */
  private ColumnRecovery.Agreement ofType(String column) {
    return disagreements.about(column, TYPES);
  }

  private static boolean isOfEnum(Table table, Check check, Map<String, List<String>> enums) {
    return enums.keySet().stream()
        .anyMatch(column -> check.name().equals(Names.enumCheck(table.name(), column)));
  }

  /** SQLite knows uniques as indexes only; one over plain columns is a unique to its readers. */
  private Optional<Unique> unique(Index index) {
    boolean plain =
        master.dialect() == Dialect.SQLITE
            && index.uniqueness() == Index.Uniqueness.UNIQUE
            && index.isOfColumns()
            && Set.copyOf(index.columnNames()).size() == index.parts().size()
            && index.parts().stream()
                .allMatch(part -> part.direction() == IndexPart.Direction.ASCENDING);
    return plain ? Optional.of(new Unique(index.name(), index.columnNames())) : Optional.empty();
  }

  private Index index(Table table, Index index, Optional<Table> counterpart) {
    Optional<Index> twin =
        counterpart
            .flatMap(found -> Counterparts.find(found.indexes(), index.name()))
            .filter(found -> found.parts().size() == index.parts().size())
            .filter(
                unused ->
                    disagreements.about("index " + index.name() + " on " + table.name(), INDEXES)
                        == ColumnRecovery.Agreement.SAME);
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i < index.parts().size(); i++) {
      IndexPart part = index.parts().get(i);
      int position = i;
      Optional<SqlText> text = twin.flatMap(found -> found.parts().get(position).expression());
      parts.add(
          new IndexPart(
              part.column(),
              part.expression().map(sql -> texts.merged(sql, text)),
              part.direction()));
    }
    return new Index(
        index.name(),
        parts,
        index.uniqueness(),
        index.predicate().map(sql -> texts.merged(sql, twin.flatMap(Index::predicate))));
  }

  private Check check(Table table, Check check, Optional<Table> counterpart) {
    Optional<Check> twin =
        counterpart
            .flatMap(found -> Counterparts.find(found.checks(), check.name()))
            .filter(
                unused ->
                    disagreements.about("check " + check.name() + " on " + table.name(), CHECKS)
                        == ColumnRecovery.Agreement.SAME);
    return new Check(
        check.name(),
        texts.merged(check.expression(), twin.map(Check::expression)),
        Optional.empty());
  }

  /** Whether a column has what the model cannot say of it. */
  static boolean isIdentityElsewhere(Table table, Column column) {
    return column.defaultValue() == DefaultValue.Identity.IDENTITY
        && table.primaryKey().filter(key -> key.columns().equals(List.of(column.name()))).isEmpty();
  }
}
