package io.agor.diff;

import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.List;

/** One difference between two schemas, on the level of tables and views. */
public sealed interface Change {

  /**
   * The name of the table or view that it is about, as it is called before the change where it
   * exists before.
   */
  String subject();

  /** Calls the visitor's method for this kind of change. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of change, so that the compiler lists what a new kind must still
   * handle.
   */
  interface Visitor<R> {
    R createTable(CreateTable change);

    R dropTable(DropTable change);

    R renameTable(RenameTable change);

    R alterTable(AlterTable change);

    R createView(CreateView change);

    R dropView(DropView change);

    R alterView(AlterView change);
  }

  /** A table is only in the target. */
  record CreateTable(Table table) implements Change {
    @Override
    public String subject() {
      return table.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createTable(this);
    }
  }

  /** A table is only in the origin. */
  record DropTable(Table table) implements Change {
    @Override
    public String subject() {
      return table.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropTable(this);
    }
  }

  /** A table has another name in the target; the rest of it is compared under the new one. */
  record RenameTable(String from, String to) implements Change {
    @Override
    public String subject() {
      return from;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameTable(this);
    }
  }

  /**
   * A table is in both and differs; the list is not empty. {@code from} is the table after its
   * renames: its name and those of its columns are the new ones.
   */
  record AlterTable(Table from, Table to, List<TableChange> changes) implements Change {

    /** Copies. */
    public AlterTable {
      changes = List.copyOf(changes);
    }

    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterTable(this);
    }
  }

  /** A view is only in the target. */
  record CreateView(View view) implements Change {
    @Override
    public String subject() {
      return view.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createView(this);
    }
  }

  /** A view is only in the origin. */
  record DropView(View view) implements Change {
    @Override
    public String subject() {
      return view.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropView(this);
    }
  }

  /** A view is in both with another query. */
  record AlterView(View from, View to) implements Change {
    @Override
    public String subject() {
      return from.name();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterView(this);
    }
  }
}
