package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.introspect.LiveSchema;
import io.agor.introspect.OtherObject;
import io.agor.report.Finding;
import io.agor.schema.Column;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.View;
import io.agor.schema.file.SchemaComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One logical schema of two databases that are there, or of one. Where they differ by meaning, the
 * master decides; where they say the same in other words, both texts are kept.
 *
 * @param schema what a schema file can say, with logical types
 * @param expected the master in native types, without what a schema file cannot say
 * @param comments what could not be said, at its place; where the databases differ, {@link
 *     ParityComments} tell
 */
public record LogicalSchema(Schema schema, Schema expected, List<SchemaComment> comments) {

  /** Copies. */
  public LogicalSchema {
    comments = List.copyOf(comments);
  }

  /**
   * Recovers the schema.
   *
   * @param databases the databases as they were introspected, the master among them
   * @param findings what their comparison has found; none where there is one database
   * @throws IllegalArgumentException if the master is not among the databases
   */
  public static LogicalSchema of(
      Map<Dialect, LiveSchema> databases, Dialect master, List<Finding> findings) {
    if (!databases.containsKey(master)) {
      throw new IllegalArgumentException("there is no database of " + master.displayName());
    }
    Side decisive = new Side(master, databases.get(master));
    Dialect second = new Texts(master).other();
    Optional<Side> other =
        Optional.ofNullable(databases.get(second)).map(live -> new Side(second, live));
    SetAside setAside = new SetAside(decisive);
    Schema expected = setAside.rest();
    setAside.particulars();
    Disagreements disagreements = new Disagreements(findings);
    TableRecovery recovery = new TableRecovery(decisive, other, disagreements, setAside);
    List<Table> tables = expected.tables().stream().map(recovery::recovered).toList();
    List<View> views = expected.views().stream().map(view -> view(view, other, master)).toList();
    Schema schema = new Schema(tables, views);
    List<SchemaComment> comments = new ArrayList<>(setAside.comments());
    other.ifPresent(side -> comments.addAll(facts(side, schema)));
    return new LogicalSchema(schema, expected, comments);
  }

  /** The same with these comments before its own. */
  public LogicalSchema after(List<SchemaComment> others) {
    List<SchemaComment> all = new ArrayList<>(others);
    all.addAll(comments);
    return new LogicalSchema(schema, expected, all);
  }

  /** The same with a comment on each object that a schema file has no place for. */
  public LogicalSchema with(Dialect dialect, List<OtherObject> objects) {
    List<SchemaComment> all = new ArrayList<>(comments);
    for (OtherObject object : objects) {
      String table = Counterparts.find(schema.tables(), object.table()).map(Table::name).orElse("");
      all.add(
          new SchemaComment(
              table,
              "",
              dialect.displayName()
                  + " only: "
                  + object.kind()
                  + " "
                  + object.name()
                  + (object.table().isEmpty() || !table.isEmpty() ? "" : " on " + object.table())
                  + "; it is not in this schema"));
    }
    return new LogicalSchema(schema, expected, all);
  }

  /** What the other database tells beyond the model, at the names of the master. */
  private static List<SchemaComment> facts(Side side, Schema schema) {
    SetAside facts = new SetAside(side);
    facts.particulars();
    return facts.comments().stream()
        .map(
            comment -> {
              Optional<Table> table = Counterparts.find(schema.tables(), comment.table());
              Optional<Column> column =
                  table.flatMap(found -> Counterparts.find(found.columns(), comment.object()));
              String object = column.map(Column::name).orElse(comment.object());
              return new SchemaComment(table.map(Table::name).orElse(""), object, comment.text());
            })
        .toList();
  }

  private static View view(View view, Optional<Side> other, Dialect master) {
    Optional<View> twin = other.flatMap(side -> new Counterparts(side.schema()).view(view.name()));
    return new View(view.name(), new Texts(master).merged(view.query(), twin.map(View::query)));
  }
}
