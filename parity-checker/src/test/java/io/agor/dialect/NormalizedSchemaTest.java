package io.agor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.IndexPart.Direction;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizedSchemaTest {

  private static final Schema DECLARED =
      new Schema(
          List.of(
              new Table(
                  "users",
                  "",
                  List.of(
                      column("id", ColumnType.Basic.ID, DefaultValue.None.NONE),
                      column(
                          "role",
                          new ColumnType.Enumeration(List.of("owner", "it's")),
                          new DefaultValue.Text("owner")),
                      column("archived", ColumnType.Basic.BOOLEAN, DefaultValue.Bool.FALSE),
                      column("data", ColumnType.Basic.JSON, new DefaultValue.Text("{\"a\":[]}")),
                      column(
                          "price",
                          new ColumnType.Decimal(10, 2),
                          new DefaultValue.Numeric("01.50")),
                      column(
                          "created",
                          ColumnType.Basic.TIMESTAMP,
                          new DefaultValue.Expression(SqlText.of("NOW()"))),
                      column(
                          "seen",
                          ColumnType.Basic.BIGINT,
                          new DefaultValue.Expression(SqlText.of("(0)")))),
                  Optional.of(new PrimaryKey("users_key", List.of("id"))),
                  List.of(new Unique("users_role_key", List.of("role"))),
                  List.of(),
                  List.of(
                      new Check(
                          "positive",
                          SqlText.perDialect(
                              Map.of("sqlite", "(price) > 0.0", "postgresql", "price > 0")))),
                  List.of(
                      new Index(
                          "users_open_idx",
                          List.of(
                              IndexPart.of(SqlText.of("(role)"), Direction.DESCENDING),
                              IndexPart.of(SqlText.of("LOWER( role )"), Direction.ASCENDING)),
                          Index.Uniqueness.NON_UNIQUE,
                          Optional.of(SqlText.of("archived = FALSE")))))),
          List.of());

  @Test
  void sqliteHasNumbersForBooleansAndIndexesForUniques() {
    Table table = NormalizedSchema.of(Dialect.SQLITE, DECLARED).tables().get(0);
    assertThat(table.columns())
        .extracting(Column::defaultValue)
        .containsExactly(
            DefaultValue.None.NONE,
            new DefaultValue.Text("owner"),
            new DefaultValue.Numeric("0"),
            new DefaultValue.Text("{\"a\":[]}"),
            new DefaultValue.Numeric("1.5"),
            new DefaultValue.Expression(SqlText.of("current_timestamp")),
            new DefaultValue.Numeric("0"));
    assertThat(table.primaryKey()).contains(new PrimaryKey("users_pkey", List.of("id")));
    assertThat(table.uniques()).isEmpty();
    assertThat(table.checks())
        .containsExactly(
            new Check("users_role_check", SqlText.of("role in ('owner', 'it''s')")),
            new Check("positive", SqlText.of("price > 0.0")));
    assertThat(table.indexes())
        .extracting(Index::name)
        .containsExactly("users_role_key", "users_open_idx");
    assertThat(table.indexes().get(1).predicate()).contains(SqlText.of("archived = 0"));
  }

  @Test
  void postgresqlHasItsOwnLiteralsAndKeepsNames() {
    Table table = NormalizedSchema.of(Dialect.POSTGRESQL, DECLARED).tables().get(0);
    assertThat(table.columns())
        .extracting(Column::defaultValue)
        .containsExactly(
            DefaultValue.None.NONE,
            new DefaultValue.Text("owner"),
            DefaultValue.Bool.FALSE,
            new DefaultValue.Text("{\"a\": []}"),
            new DefaultValue.Numeric("1.5"),
            new DefaultValue.Expression(SqlText.of("current_timestamp")),
            new DefaultValue.Numeric("0"));
    assertThat(table.primaryKey()).contains(new PrimaryKey("users_key", List.of("id")));
    assertThat(table.checks()).contains(new Check("positive", SqlText.of("price > 0")));
    assertThat(table.indexes().get(0).parts())
        .containsExactly(
            IndexPart.of("role", Direction.DESCENDING),
            IndexPart.of(SqlText.of("lower(role)"), Direction.ASCENDING));
    assertThat(table.indexes().get(0).predicate()).contains(SqlText.of("archived = false"));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theNormalFormOfANormalFormIsItself(Dialect dialect) {
    Schema normal = NormalizedSchema.of(dialect, DECLARED);
    assertThat(NormalizedSchema.of(dialect, normal)).isEqualTo(normal);
  }

  @Test
  void aKeyColumnThatAdmitsNullIsNotMendedInWhatADatabaseHas() {
    Schema live =
        new Schema(
            List.of(
                new Table(
                    "t",
                    "",
                    List.of(
                        Column.of(
                            "id",
                            new ColumnType.Native("text"),
                            Nullability.NULLABLE,
                            DefaultValue.None.NONE)),
                    Optional.of(new PrimaryKey("any", List.of("id"))),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            List.of());
    assertThat(
            NormalizedSchema.ofPhysical(Dialect.SQLITE, live)
                .tables()
                .get(0)
                .columns()
                .get(0)
                .nullability())
        .isEqualTo(Nullability.NULLABLE);
  }

  private static Column column(String name, ColumnType type, DefaultValue defaultValue) {
    return Column.of(name, type, Nullability.NULLABLE, defaultValue);
  }
}
