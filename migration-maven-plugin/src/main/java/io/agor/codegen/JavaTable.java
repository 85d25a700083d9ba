package io.agor.codegen;

import com.palantir.javapoet.ClassName;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table and its names in Java; the columns are in the order of declaration. */
record JavaTable(Table table, ClassName className, List<JavaColumn> columns) {

  /**
   * The most words that the parameters of a constructor may take, beside {@code this} (<a
   * href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.11">Limitations of
   * the Java Virtual Machine</a>).
   */
  private static final int MOST_WORDS = 254;

  /** Names what is in a table. */
  static JavaTable of(Table table, ClassName className) {
    Map<String, ClassName> enumerations = enumerations(table, className);
    List<String> types = new ArrayList<>(List.of(className.simpleName(), "Row"));
    enumerations.values().forEach(type -> types.add(type.simpleName()));
    // In a script without capitals, a variable could hide a class of the same name.
    NameScope constants = NameScope.ofMembers(with(types, ReservedNames.CONSTANTS));
    NameScope components = NameScope.ofMembers(with(types, ReservedNames.COMPONENTS));
    List<JavaColumn> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      JavaWords words = JavaWords.of(column.name(), "column");
      ClassName enumeration = enumerations.getOrDefault(column.name(), className);
      columns.add(
          new JavaColumn(
              column,
              constants.take(words.constant()),
              components.take(words.variable()),
              enumeration,
              JavaType.of(column.type(), className.peerClass("SqlType"), enumeration)));
    }
    return new JavaTable(table, className, List.copyOf(columns));
  }

  /** The columns of the primary key, in its order; none where there is no key. */
  List<JavaColumn> key() {
    return table.primaryKey().map(PrimaryKey::columns).orElse(List.of()).stream()
        .map(
            name ->
                columns.stream()
                    .filter(column -> column.column().name().equals(name))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  /** The columns that an insert gives values to. */
  List<JavaColumn> inserted() {
    return columns.stream().filter(column -> !column.isMadeByDatabase()).toList();
  }

  /** The columns that an update gives values to; none where no key says which row. */
  List<JavaColumn> updated() {
    List<JavaColumn> key = key();
    return key.isEmpty()
        ? List.of()
        : inserted().stream().filter(column -> !key.contains(column)).toList();
  }

  /** Whether a record can have so many components. */
  boolean hasRow() {
    return columns.stream().mapToInt(JavaColumn::words).sum() <= MOST_WORDS;
  }

  ClassName row() {
    return className.nestedClass("Row");
  }

  ClassName sqlColumn() {
    return className.peerClass("SqlColumn");
  }

  ClassName sqlDialect() {
    return className.peerClass("SqlDialect");
  }

  private static Map<String, ClassName> enumerations(Table table, ClassName className) {
    List<String> reserved = with(List.of(className.simpleName(), "Row"), ReservedNames.TYPES);
    NameScope scope = NameScope.ofTypes(reserved, "Value");
    Map<String, ClassName> enumerations = new HashMap<>();
    for (Column column : table.columns()) {
      if (column.type() instanceof ColumnType.Enumeration) {
        String name = scope.take(JavaWords.of(column.name(), "Column").type());
        enumerations.put(column.name(), className.nestedClass(name));
      }
    }
    return enumerations;
  }

  private static List<String> with(List<String> some, Iterable<String> others) {
    List<String> all = new ArrayList<>(some);
    others.forEach(all::add);
    return all;
  }
}
