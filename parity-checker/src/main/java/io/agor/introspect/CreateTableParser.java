package io.agor.introspect;

import io.agor.introspect.CreateTableText.ColumnText;
import io.agor.introspect.CreateTableText.ColumnText.Counting;
import io.agor.sql.SqlToken;
import io.agor.sql.TokenCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the grammar of <a href="https://www.sqlite.org/lang_createtable.html">CREATE TABLE</a>. A
 * column may follow table constraints, since ALTER TABLE ADD COLUMN appends to the text, and commas
 * between table constraints may be missing.
 */
final class CreateTableParser {

  private static final Set<String> TABLE_CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "check", "foreign");

  private static final Set<String> COLUMN_CONSTRAINTS =
      Set.of(
          "constraint",
          "primary",
          "not",
          "null",
          "unique",
          "check",
          "default",
          "collate",
          "references",
          "generated",
          "as",
          "deferrable",
          "on",
          "autoincrement");

  private final SourceText source;
  private final TokenCursor cursor;
  private final CreateTableText.Builder table = new CreateTableText.Builder();

  /** The name in {@code CONSTRAINT name}, for the constraint that follows. */
  private Optional<String> pendingName = Optional.empty();

  CreateTableParser(String sql) {
    source = new SourceText(sql);
    cursor = source.cursor();
  }

  CreateTableText parse() {
    while (!cursor.atEnd() && !cursor.takeWord("table")) {
      cursor.take();
    }
    cursor.takeWords("if", "not", "exists");
    source.name();
    cursor.expectSymbol("(");
    while (!cursor.atEnd() && !cursor.takeSymbol(")")) {
      if (!cursor.takeSymbol(",")) {
        SqlToken first = cursor.peek();
        boolean word = first.kind() == SqlToken.Kind.WORD;
        if (word && TABLE_CONSTRAINTS.contains(first.value())) {
          tableConstraint();
        } else {
          column();
        }
      }
    }
    return table.build();
  }

  private void tableConstraint() {
    if (cursor.takeWord("constraint")) {
      pendingName = Optional.of(source.name());
    } else if (cursor.takeWords("primary", "key")) {
      source.parenthesized();
      conflictClause();
      pendingName = Optional.empty();
    } else if (cursor.takeWord("unique")) {
      table.unique(takePendingName(), keyColumns());
      conflictClause();
    } else if (cursor.takeWord("check")) {
      table.check(takePendingName(), source.parenthesized());
      conflictClause();
    } else {
      cursor.expectWord("foreign");
      cursor.expectWord("key");
      List<String> columns = keyColumns();
      cursor.expectWord("references");
      references(columns);
    }
  }

  private void column() {
    pendingName = Optional.empty();
    String name = cursor.take().name();
    while (cursor.peek().isIdentifier() && !startsConstraint(cursor.peek())) {
      cursor.take();
    }
    if (cursor.peek().isSymbol("(")) {
      source.parenthesized();
    }
    Counting counting = Counting.NONE;
    Optional<String> generated = Optional.empty();
    Optional<String> collation = Optional.empty();
    while (!cursor.atEnd() && !cursor.peek().isSymbol(",") && !cursor.peek().isSymbol(")")) {
      if (cursor.takeWord("autoincrement")) {
        counting = Counting.AUTOINCREMENT;
      } else if (cursor.takeWord("as")) {
        generated = Optional.of(source.parenthesized());
      } else if (cursor.takeWord("collate")) {
        collation = Optional.of(source.name());
      } else {
        columnConstraint(name);
      }
    }
    table.column(name, new ColumnText(counting, generated, collation));
  }

  private static boolean startsConstraint(SqlToken token) {
    return token.kind() == SqlToken.Kind.WORD && COLUMN_CONSTRAINTS.contains(token.value());
  }

  private void columnConstraint(String column) {
    if (cursor.takeWord("constraint")) {
      pendingName = Optional.of(source.name());
    } else if (cursor.takeWord("unique")) {
      table.unique(takePendingName(), List.of(column));
    } else if (cursor.takeWord("check")) {
      table.check(takePendingName(), source.parenthesized());
    } else if (cursor.takeWord("references")) {
      references(List.of(column));
    } else if (cursor.takeWord("default")) {
      defaultValue();
    } else {
      // NOT NULL, PRIMARY KEY ASC, GENERATED ALWAYS, STORED, ON CONFLICT: the pragmas tell them
      boolean named = cursor.peek().isWord("not") || cursor.peek().isWord("primary");
      cursor.take();
      pendingName = named ? Optional.empty() : pendingName;
    }
  }

  private void defaultValue() {
    if (cursor.peek().isSymbol("(")) {
      source.parenthesized();
    } else {
      boolean signed = cursor.takeSymbol("-") || cursor.takeSymbol("+");
      cursor.take();
      pendingName = signed ? pendingName : Optional.empty();
    }
  }

  private void references(List<String> columns) {
    String target = source.name();
    if (cursor.peek().isSymbol("(")) {
      source.parenthesized();
    }
    while (cursor.takeWord("on") || cursor.peek().isWord("match")) {
      // ON DELETE SET NULL, ON UPDATE CASCADE, MATCH FULL
      cursor.take();
      SqlToken action = cursor.take();
      if (action.isWord("set") || action.isWord("no")) {
        cursor.take();
      }
    }
    table.foreignKey(takePendingName(), columns, target, deferral());
  }

  /** When a foreign key is checked; NOT DEFERRABLE and nothing mean at once. */
  private Optional<String> deferral() {
    boolean never = cursor.peek().isWord("not") && cursor.peek(1).isWord("deferrable");
    if (!never && !cursor.peek().isWord("deferrable")) {
      return Optional.empty();
    }
    cursor.takeWord("not");
    cursor.take();
    boolean deferred = cursor.takeWord("initially") && cursor.take().isWord("deferred");
    return never
        ? Optional.empty()
        : Optional.of("deferrable initially " + (deferred ? "deferred" : "immediate"));
  }

  /** The columns of a key, without direction and collation. */
  private List<String> keyColumns() {
    List<String> columns = new ArrayList<>();
    cursor.expectSymbol("(");
    do {
      columns.add(cursor.take().name());
      while (!cursor.peek().isSymbol(",") && !cursor.peek().isSymbol(")")) {
        cursor.take();
      }
    } while (cursor.takeSymbol(","));
    cursor.expectSymbol(")");
    return columns;
  }

  private void conflictClause() {
    if (cursor.takeWords("on", "conflict")) {
      cursor.take();
    }
  }

  private Optional<String> takePendingName() {
    Optional<String> name = pendingName;
    pendingName = Optional.empty();
    return name;
  }
}
