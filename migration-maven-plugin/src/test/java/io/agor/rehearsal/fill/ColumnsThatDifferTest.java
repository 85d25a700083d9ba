package io.agor.rehearsal.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.plan.Planner;
import io.agor.plan.Statement;
import io.agor.schema.Column;
import io.agor.schema.DefaultValue;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two columns of one type have other values in some row, or a migration that lets them change
 * places would lose nothing that anybody sees.
 */
class ColumnsThatDifferTest {

  private static final String SCHEMA =
      """
      tables:
        ones: { columns: { one_id: { type: id, primaryKey: true } } }
        others: { columns: { other_id: { type: id, primaryKey: true } } }
        numbers: { columns: { number_id: { type: identity, primaryKey: true } } }
        children:
          columns:
            child_id: { type: id, primaryKey: true }
            one_id: { type: id, references: ones }
            other_id: { type: id, references: others }
            second_id: { type: id, notNull: true, references: ones }
            third_id: { type: id, notNull: true, references: others }
            parent_id: { type: id, references: children }
            sibling_id: { type: id, references: children }
            first_number: { type: bigint, references: numbers }
            second_number: { type: bigint, references: numbers }
            a: { type: boolean, notNull: true }
            b: { type: boolean, notNull: true }
            c: { type: boolean, notNull: true }
            d: { type: boolean, notNull: true }
            e: { type: enum, values: [x, y, z], notNull: true }
            f: { type: smallint, notNull: true }
            g: { type: enum, values: [x, y, z], notNull: true }
            h: { type: enum, values: [x, y, z], notNull: true }
            i: { type: smallint, notNull: true }
            j: { type: boolean, notNull: true }
        links:
          columns:
            one_id: { type: id, notNull: true, references: ones }
            other_id: { type: id, notNull: true, references: others }
            enabled: { type: boolean, notNull: true }
            visible: { type: boolean, notNull: true }
          primaryKey: [one_id, other_id]
      """;

  @Test
  void inATableOfManyKeysAndFlags() throws Exception {
    assertThat(alike(SchemaFile.read("differ.yaml", SCHEMA).schema())).isEmpty();
  }

  @Test
  void inTheAgorExample() throws Exception {
    Path file = Path.of("../it/src/it/agor/src/main/schema/agor.yaml");
    assertThat(alike(SchemaFile.read(List.of(file)).schema())).isEmpty();
  }

  /** The pairs of columns that have the same values in every row. */
  private static List<String> alike(Schema schema) throws SQLException {
    List<String> alike = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        java.sql.Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          Planner.of(Dialect.SQLITE).plan(Schema.EMPTY, schema).stream()
              .map(Statement::sql)
              .collect(Collectors.joining(";\n")));
      statement.execute("PRAGMA foreign_keys = ON");
      Filling.fill(schema, ComingDemands.NONE, List.of(new Target(Dialect.SQLITE, connection)));
      for (Table table : schema.tables()) {
        for (Column one : table.columns()) {
          for (Column other : table.columns()) {
            if (one.name().compareTo(other.name()) < 0
                && one.type().equals(other.type())
                && one.defaultValue() != DefaultValue.Identity.IDENTITY) {
              String query =
                  "SELECT count(*), sum(\"%s\" IS NOT \"%s\") FROM \"%s\""
                      .formatted(one.name(), other.name(), table.name());
              try (ResultSet rows = statement.executeQuery(query)) {
                assertThat(rows.next()).isTrue();
                if (rows.getInt(2) == 0) {
                  alike.add(table.name() + ": " + one.name() + ", " + other.name());
                }
              }
            }
          }
        }
      }
    }
    return alike;
  }
}
