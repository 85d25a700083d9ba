package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The planners on schemas made by hand; the stories hold the SQL of every kind of change. */
class PlannerTest {

  private static final Column ID =
      Column.of("user_id", ColumnType.Basic.ID, Nullability.NOT_NULL, DefaultValue.None.NONE);

  @Test
  void aTableReadsAsACarefulPersonWritesItForSqlite() {
    assertThat(sql(Dialect.SQLITE, Schema.EMPTY, users(email())))
        .containsExactly(
            """
            CREATE TABLE `users` (
              `user_id` text(36) PRIMARY KEY NOT NULL,
              `email` text NOT NULL
            )""");
  }

  @Test
  void aTableReadsAsACarefulPersonWritesItForPostgresql() {
    assertThat(sql(Dialect.POSTGRESQL, Schema.EMPTY, users(email())))
        .containsExactly(
            """
            CREATE TABLE users (
              user_id varchar(36) PRIMARY KEY,
              email text NOT NULL
            )""");
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsPlannedForTheSameSchema(Dialect dialect) {
    assertThat(sql(dialect, users(email()), users(email()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNewColumnThatNeedsAValueAndHasNoneIsRefused(Dialect dialect) {
    assertThatThrownBy(() -> sql(dialect, users(), users(email())))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "users.email is new and NOT NULL, and the rows that are there have no value for it."
                + " Say at the column in the schema file what they get, backfill: 'a value' or"
                + " backfill: { sql: 'an expression over the row' }; or give it a default, or let"
                + " it be NULL.");
  }

  @ParameterizedTest
  @EnumSource
  void aTypeWhoseValuesNeedAConversionIsRefusedWithTheLineToWrite(Dialect dialect) {
    assertThatThrownBy(
            () ->
                sql(
                    dialect,
                    users(score(ColumnType.Basic.DOUBLE)),
                    users(score(ColumnType.Basic.TEXT))))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "users.score changes its type from double to text, and no conversion of the values"
                + " that are there is known to be right. Say at the column in the schema file how"
                + " they are converted, for example using: { sqlite: \"CAST(score AS text)\","
                + " postgresql: \"CAST(score AS text)\" }.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text; boolean",
        "text; date",
        "text; bytea",
        "bytea; text",
        "boolean; text",
        "bigint; timestamp",
        "numeric(10,2); text",
        "double precision; real",
        "timestamp; date",
        "timestamp; timestamp(3)",
        "integer[]; text"
      })
  void aTypeWhoseValuesNeedAConversionIsRefusedForPostgresql(String from, String to) {
    assertThatThrownBy(() -> sql(Dialect.POSTGRESQL, users(score(from)), users(score(to))))
        .isInstanceOf(PlanException.class)
        .hasMessageStartingWith("users.score changes its type from " + from + " to " + to + ", ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "varchar(5); text",
        "smallint; bigint",
        "bigint; smallint",
        "integer; numeric(10,2)",
        "numeric(5,1); numeric(10,2)",
        "real; double precision"
      })
  void aTypeThatKeepsEveryValueOrFailsIsChangedWithoutUsing(String from, String to) {
    assertThat(sql(Dialect.POSTGRESQL, users(score(from)), users(score(to))))
        .containsExactly("ALTER TABLE users ALTER COLUMN score TYPE " + to);
  }

  @Test
  void aTextThatOnlySpacesMakeTooLongIsGuardedBecausePostgresqlWouldCutIt() {
    assertThat(sql(Dialect.POSTGRESQL, users(score("text")), users(score("varchar(5)"))))
        .hasSize(4)
        .contains(
            """
            INSERT INTO __guard ("users.score longer than 5")
            SELECT count(*) FROM users WHERE length(score) > 5 AND length(rtrim(score, ' ')) <= 5""")
        .endsWith("ALTER TABLE users ALTER COLUMN score TYPE varchar(5)");
  }

  @ParameterizedTest
  @EnumSource
  void aColumnThatBecomesGeneratedIsRefused(Dialect dialect) {
    Column generated =
        Column.of(
            "email",
            ColumnType.Basic.TEXT,
            Nullability.NOT_NULL,
            new DefaultValue.Generated(SqlText.of("user_id"), DefaultValue.Storage.STORED));
    assertThatThrownBy(() -> sql(dialect, users(email()), users(generated)))
        .isInstanceOf(PlanException.class)
        .hasMessage(
            "users.email holds written values and becomes generated, which would throw them away."
                + " Add the generated column under another name and drop this one.");
  }

  private static Column score(String type) {
    return score(new ColumnType.Native(type));
  }

  private static Column score(ColumnType type) {
    return Column.of("score", type, Nullability.NULLABLE, DefaultValue.None.NONE);
  }

  @Test
  void aCommentStaysOnItsLine() {
    assertThat(new Statement("SELECT 1", " one\r\nDROP TABLE users;\u2028 two ").comment())
        .isEqualTo("one DROP TABLE users;  two");
  }

  private static Column email() {
    return Column.of("email", ColumnType.Basic.TEXT, Nullability.NOT_NULL, DefaultValue.None.NONE);
  }

  private static Schema users(Column... columns) {
    List<Column> all = new ArrayList<>(List.of(ID));
    all.addAll(List.of(columns));
    Table users =
        new Table(
            "users",
            "",
            all,
            Optional.of(new PrimaryKey("users_pkey", List.of("user_id"))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Schema(List.of(users), List.of());
  }

  private static List<String> sql(Dialect dialect, Schema from, Schema to) {
    return Planner.of(dialect).plan(from, to).stream().map(Statement::sql).toList();
  }
}
