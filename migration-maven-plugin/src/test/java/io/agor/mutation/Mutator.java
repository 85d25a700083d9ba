package io.agor.mutation;

import io.agor.dialect.Dialect;
import io.agor.mutation.MigrationTokens.Range;
import io.agor.mutation.Mutation.Edit;
import io.agor.sql.SqlToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes every single edit of one migration: a piece of its SQL dropped, changed or put in. */
final class Mutator {

  private final Dialect dialect;
  private final int version;
  private final MigrationTokens file;
  private final Map<String, Mutation> mutations = new LinkedHashMap<>();

  private Mutator(Dialect dialect, int version, MigrationTokens file) {
    this.dialect = dialect;
    this.version = version;
    this.file = file;
  }

  /** The edits, in the order of their kinds and places; no two give the same file. */
  static List<Mutation> mutations(Dialect dialect, int version, String sql) {
    Mutator mutator = new Mutator(dialect, version, MigrationTokens.of(sql));
    mutator.statements();
    mutator.lists();
    for (int index = 0; index < mutator.file.tokens().size(); index++) {
      mutator.token(index);
      mutator.clause(index);
      mutator.addition(index);
    }
    return List.copyOf(mutator.mutations.values());
  }

  private void statements() {
    List<Range> statements = file.statements();
    for (int i = 0; i < statements.size(); i++) {
      drop(Edit.STATEMENT_DROPPED, statements.get(i));
      if (i > 0) {
        swap(Edit.STATEMENTS_SWAPPED, statements.get(i - 1), statements.get(i));
      }
    }
  }

  private void lists() {
    for (List<Range> elements : file.lists()) {
      boolean names =
          elements.stream()
              .allMatch(one -> one.after() == one.first() + 1 && file.isName(one.first()));
      for (int i = 0; i < elements.size(); i++) {
        Range element = elements.get(i);
        drop(
            Edit.ELEMENT_DROPPED,
            i == 0
                ? new Range(element.first(), element.after() + 1)
                : new Range(element.first() - 1, element.after()));
        if (names && i > 0) {
          swap(Edit.ELEMENTS_SWAPPED, elements.get(i - 1), element);
        }
        if (names && isSelected(elements.get(0))) {
          replace(Edit.NULL_FOR_NAME, element, "NULL");
        }
      }
    }
  }

  private boolean isSelected(Range first) {
    return file.isWord(first.first() - 1, "select");
  }

  private void token(int index) {
    SqlToken token = file.at(index);
    Range range = new Range(index, index + 1);
    if (file.isName(index)) {
      String quote = token.kind() == SqlToken.Kind.WORD ? "" : token.text().substring(0, 1);
      replace(Edit.NAME_CHANGED, range, quote + token.name() + "_x" + quote);
    }
    switch (token.kind()) {
      case NUMBER ->
          replace(
              file.isWord(index - 1, "default") ? Edit.DEFAULT_CHANGED : Edit.NUMBER_CHANGED,
              range,
              Integer.toString(Integer.parseInt(token.text()) + 1));
      case STRING ->
          replace(
              file.isWord(index - 1, "default") ? Edit.DEFAULT_CHANGED : Edit.TEXT_CHANGED,
              range,
              "'x" + token.text().substring(1));
      case OPERATOR -> replace(Edit.OPERATOR_CHANGED, range, token.isSymbol("=") ? "<>" : "=");
      case WORD -> word(index, range);
      case QUOTED_IDENTIFIER, BINARY, PARAMETER, PUNCTUATION -> {}
    }
  }

  private void word(int index, Range range) {
    String value = file.at(index).value();
    if (Pieces.CONSTANTS.containsKey(value)) {
      replace(Edit.DEFAULT_CHANGED, range, Pieces.CONSTANTS.get(value));
    }
    if (Pieces.TYPES.containsKey(value)) {
      replace(Edit.TYPE_CHANGED, range, Pieces.TYPES.get(value));
      if (file.at(index + 1).isSymbol("(")) {
        drop(Edit.LENGTH_DROPPED, new Range(index + 1, index + 4));
      }
    }
    if (value.equals("in")) {
      replace(Edit.OPERATOR_CHANGED, range, "NOT IN");
    }
  }

  private void clause(int index) {
    if (file.isWord(index, "not") && file.isWord(index + 1, "null")) {
      drop(Edit.NOT_NULL_DROPPED, new Range(index, index + 2));
    }
    if (file.isWord(index, "default") && !file.isWord(index - 1, "set")) {
      drop(Edit.DEFAULT_DROPPED, new Range(index, index + 2));
    }
    if (file.isWord(index, "primary")) {
      drop(Edit.KEY_DROPPED, new Range(index, index + 2));
    }
    if (file.isWord(index, "unique")) {
      drop(Edit.UNIQUE_CHANGED, new Range(index, index + 1));
    }
    if (file.isWord(index, "on")
        && (file.isWord(index + 1, "delete") || file.isWord(index + 1, "update"))) {
      boolean cascade = file.isWord(index + 2, "cascade");
      int end = cascade ? index + 3 : index + 4;
      drop(Edit.ACTION_DROPPED, new Range(index, end));
      replace(Edit.ACTION_CHANGED, new Range(index + 2, end), cascade ? "SET NULL" : "CASCADE");
    }
    if (file.isWord(index, "references")) {
      String target = file.at(index + 1).name().equals("boards") ? "tasks" : "boards";
      replace(
          Edit.TARGET_CHANGED,
          new Range(index + 1, index + 2),
          dialect.quoting().identifier(target));
    }
    if (file.isWord(index, "where")) {
      int end = index;
      while (!file.at(end).isSymbol(";") && !file.at(end).isSymbol(")")) {
        end++;
      }
      drop(Edit.CONDITION_DROPPED, new Range(index, end));
    }
  }

  private void addition(int index) {
    if (file.isWord(index, "index") && file.isWord(index - 1, "create")) {
      put(Edit.UNIQUE_CHANGED, index, "UNIQUE ");
    }
    if (file.isWord(index, "insert")) {
      put(Edit.CONFLICT_ADDED, index + 1, "OR IGNORE ");
    }
    if (file.at(index).isSymbol(")")) {
      Range statement =
          file.statements().stream()
              .filter(one -> one.first() <= index && index < one.after())
              .findFirst()
              .orElseThrow();
      boolean last = index == statement.after() - 2;
      if (last && file.isWord(statement.first(), "create") && !isTable(statement)) {
        put(Edit.DIRECTION_CHANGED, index, " DESC");
        put(Edit.PREDICATE_ADDED, index + 1, " WHERE 1 = 1");
      }
    }
    if (file.isWord(index, "references")) {
      put(Edit.ACTION_ADDED, index + 5, " ON UPDATE CASCADE");
      int end = index + 5;
      while (!file.at(end).isSymbol(",")
          && !file.at(end).isSymbol(")")
          && !file.at(end).isSymbol(";")) {
        end++;
      }
      put(Edit.DEFERRAL_ADDED, end, " DEFERRABLE INITIALLY DEFERRED");
    }
    if (dialect == Dialect.SQLITE && file.isWord(index, "text")) {
      int end = file.at(index + 1).isSymbol("(") ? index + 4 : index + 1;
      put(Edit.COLLATION_ADDED, end, " COLLATE NOCASE");
    }
  }

  private boolean isTable(Range statement) {
    return file.isWord(statement.first() + 1, "table");
  }

  private void drop(Edit edit, Range range) {
    replace(edit, range, "");
  }

  private void swap(Edit edit, Range one, Range other) {
    Range both = new Range(one.first(), other.after());
    String between =
        file.text().substring(file.at(one.after() - 1).end(), file.at(other.first()).start());
    replace(edit, both, file.text(other) + between + file.text(one));
  }

  private void put(Edit edit, int index, String words) {
    int at = words.startsWith(" ") ? file.at(index - 1).end() : file.at(index).start();
    add(edit, index - 1, at, at, words);
  }

  private void replace(Edit edit, Range range, String words) {
    add(
        edit,
        range.first(),
        file.at(range.first()).start(),
        file.at(range.after() - 1).end(),
        words);
  }

  private void add(Edit edit, int index, int start, int end, String words) {
    String text = file.text();
    String sql = text.substring(0, start) + words + text.substring(end);
    mutations.putIfAbsent(
        sql,
        new Mutation(
            dialect,
            version,
            file.line(Math.max(0, index)),
            edit,
            text.substring(start, end),
            words,
            sql));
  }
}
