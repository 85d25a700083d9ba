package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.ForeignKey.Action;
import io.agor.schema.Index;
import io.agor.schema.Index.Uniqueness;
import io.agor.schema.IndexPart;
import io.agor.schema.IndexPart.Direction;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteIntrospectionTest {

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void anEmptyDatabaseHasAnEmptySchema() throws SQLException {
    assertThat(read("")).isEqualTo(Schema.EMPTY);
  }

  @Test
  void typesComeAsDeclaredInCanonicalSpelling() throws SQLException {
    Table table =
        table(
            "CREATE TABLE t (a TEXT( 36 ), b NUMERIC(10, 2), c UNSIGNED  BIG INT, d, e \"Odd Type\")");
    assertThat(table.columns())
        .extracting(column -> column.type().toString())
        .containsExactly("text(36)", "numeric(10,2)", "unsigned big int", "", "odd type");
  }

  @Test
  void defaultsAreLiteralsWhereTheyAreLiterals() throws SQLException {
    Table table =
        table(
            "CREATE TABLE t (a int DEFAULT 5, b int DEFAULT -1, c text DEFAULT 'it''s', d text DEFAULT"
                + " NULL, e text, f text DEFAULT CURRENT_TIMESTAMP, g text DEFAULT (lower('A')),"
                + " h boolean DEFAULT TRUE, i real DEFAULT 1.50, j text DEFAULT ' ', k text DEFAULT"
                + " 'NULL', l text DEFAULT \"quoted\", m text DEFAULT Bare, n blob DEFAULT X'00FF',"
                + " o int DEFAULT (7), p text DEFAULT '')");
    assertThat(table.columns())
        .extracting(Column::defaultValue)
        .containsExactly(
            new DefaultValue.Numeric("5"),
            new DefaultValue.Numeric("-1"),
            new DefaultValue.Text("it's"),
            DefaultValue.None.NONE,
            DefaultValue.None.NONE,
            expression("current_timestamp"),
            expression("lower('A')"),
            new DefaultValue.Numeric("1"),
            new DefaultValue.Numeric("1.5"),
            new DefaultValue.Text(" "),
            new DefaultValue.Text("NULL"),
            new DefaultValue.Text("quoted"),
            new DefaultValue.Text("Bare"),
            expression("x'00ff'"),
            new DefaultValue.Numeric("7"),
            new DefaultValue.Text(""));
  }

  @Test
  void generatedColumnsTellExpressionAndStorage() throws SQLException {
    Table table =
        table(
            "CREATE TABLE t (a int, v int GENERATED ALWAYS AS (a*2) VIRTUAL, s text AS (a||'x') STORED"
                + " NOT NULL)");
    assertThat(table.column("v"))
        .contains(
            column(
                "v",
                "int",
                Nullability.NULLABLE,
                new DefaultValue.Generated(SqlText.of("a * 2"), DefaultValue.Storage.VIRTUAL)));
    assertThat(table.column("s"))
        .contains(
            column(
                "s",
                "text",
                Nullability.NOT_NULL,
                new DefaultValue.Generated(SqlText.of("a || 'x'"), DefaultValue.Storage.STORED)));
  }

  @Test
  void onlyTheRowidIsAKeyWithoutNull() throws SQLException {
    Schema schema =
        read(
            """
            CREATE TABLE a (id INTEGER PRIMARY KEY);
            CREATE TABLE b (id integer PRIMARY KEY AUTOINCREMENT NOT NULL);
            CREATE TABLE c (id INT PRIMARY KEY);
            CREATE TABLE d (id text PRIMARY KEY);
            CREATE TABLE e (id INTEGER PRIMARY KEY DESC);
            CREATE TABLE f (k1 text, k2 text, v text, PRIMARY KEY (k2 DESC, k1)) WITHOUT ROWID;
            """);
    assertThat(schema.table("a").orElseThrow().column("id"))
        .contains(column("id", "integer", Nullability.NOT_NULL, DefaultValue.None.NONE));
    assertThat(schema.table("b").orElseThrow().column("id"))
        .contains(column("id", "integer", Nullability.NOT_NULL, DefaultValue.Identity.IDENTITY));
    assertThat(List.of("c", "d", "e"))
        .allSatisfy(
            name ->
                assertThat(schema.table(name).orElseThrow().columns().get(0).nullability())
                    .isEqualTo(Nullability.NULLABLE));
    assertThat(schema.table("f").orElseThrow().primaryKey())
        .contains(new PrimaryKey("f_pkey", List.of("k2", "k1")));
    assertThat(schema.table("f").orElseThrow().columns())
        .extracting(Column::nullability)
        .containsExactly(Nullability.NOT_NULL, Nullability.NOT_NULL, Nullability.NULLABLE);
  }

  @Test
  void foreignKeysToOneParentStayApartAndKeepTheirNames() throws SQLException {
    Schema schema =
        read(
            """
            CREATE TABLE p (id INTEGER PRIMARY KEY, a int, b int, UNIQUE (a, b));
            CREATE TABLE c (
              x int REFERENCES p(id),
              y int CONSTRAINT named REFERENCES P(ID) ON DELETE CASCADE ON UPDATE SET NULL,
              z int REFERENCES p ON DELETE RESTRICT,
              a int REFERENCES p(id) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
              CONSTRAINT pair FOREIGN KEY (x, y) REFERENCES p(a, b) ON DELETE SET NULL,
              FOREIGN KEY (y, x) REFERENCES p(a, b),
              FOREIGN KEY (x) REFERENCES c(x)
            );
            """);
    assertThat(schema.table("c").orElseThrow().foreignKeys())
        .containsExactly(
            key("c_x_fkey", "x", "id", Action.NO_ACTION, Action.NO_ACTION),
            key("named", "y", "id", Action.CASCADE, Action.SET_NULL),
            key("c_z_fkey", "z", "id", Action.RESTRICT, Action.NO_ACTION),
            key("c_a_fkey", "a", "id", Action.SET_DEFAULT, Action.NO_ACTION),
            new ForeignKey(
                "pair",
                List.of("x", "y"),
                "p",
                List.of("a", "b"),
                Action.SET_NULL,
                Action.NO_ACTION),
            new ForeignKey(
                "c_y_x_fkey",
                List.of("y", "x"),
                "p",
                List.of("a", "b"),
                Action.NO_ACTION,
                Action.NO_ACTION),
            new ForeignKey(
                "c_x_fkey1", List.of("x"), "c", List.of("x"), Action.NO_ACTION, Action.NO_ACTION));
  }

  @Test
  void checksKeepTheirNamesOrGetTheOneOfTheirColumn() throws SQLException {
    Table table =
        table(
            "CREATE TABLE t (a int CHECK (a>0), b int CONSTRAINT named CHECK (b BETWEEN 1 AND 5), CHECK"
                + " (a<b), CHECK (`A` <> 7), CHECK (b > a))");
    assertThat(table.checks())
        .containsExactly(
            new Check("t_a_check", SqlText.of("a > 0")),
            new Check("named", SqlText.of("b >= 1 and b <= 5")),
            new Check("t_check", SqlText.of("a < b")),
            new Check("t_a_check1", SqlText.of("\"A\" <> 7")),
            new Check("t_check1", SqlText.of("b > a")));
  }

  @Test
  void namesThatStandTwiceInATableAreNumbered() throws SQLException {
    Table table =
        table(
            "CREATE TABLE t (a int, CHECK (a > 2), CONSTRAINT t_a_check CHECK (a > 0), CONSTRAINT"
                + " t_a_check CHECK (a > 1))");
    assertThat(table.checks())
        .containsExactly(
            new Check("t_a_check2", SqlText.of("a > 2")),
            new Check("t_a_check", SqlText.of("a > 0")),
            new Check("t_a_check1", SqlText.of("a > 1")));
  }

  @Test
  void aForeignKeyToAPrimaryKeyThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> read("CREATE TABLE t (a int REFERENCES nowhere)"))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "sqlite: a foreign key of table t references the primary key of table nowhere, which has"
                + " none");
  }

  @Test
  void uniqueConstraintsAreUniqueIndexesByTheirOwnName() throws SQLException {
    Table table =
        table("CREATE TABLE t (a text UNIQUE, b text, CONSTRAINT named UNIQUE (b, a), UNIQUE (b))");
    assertThat(table.uniques()).isEmpty();
    assertThat(table.indexes())
        .containsExactlyInAnyOrder(
            index("t_a_key", Uniqueness.UNIQUE, "a"),
            index("named", Uniqueness.UNIQUE, "b", "a"),
            index("t_b_key", Uniqueness.UNIQUE, "b"));
  }

  @Test
  void indexesTellDirectionExpressionCollationAndPredicate() throws SQLException {
    Schema schema =
        read(
            """
            CREATE TABLE t (a int, b text, c text);
            CREATE INDEX plain ON t (`b`, a);
            CREATE INDEX directed ON t (a DESC, b ASC);
            CREATE UNIQUE INDEX partial ON t (b) WHERE `a` IS NULL;
            CREATE INDEX mixed ON t (a, lower("b") DESC, c COLLATE NOCASE);
            """);
    assertThat(schema.table("t").orElseThrow().indexes())
        .containsExactlyInAnyOrder(
            index("plain", Uniqueness.NON_UNIQUE, "b", "a"),
            new Index(
                "directed",
                List.of(
                    IndexPart.of("a", Direction.DESCENDING),
                    IndexPart.of("b", Direction.ASCENDING)),
                Uniqueness.NON_UNIQUE,
                Optional.empty()),
            new Index(
                "partial",
                List.of(IndexPart.of("b", Direction.ASCENDING)),
                Uniqueness.UNIQUE,
                Optional.of(SqlText.of("a is null"))),
            new Index(
                "mixed",
                List.of(
                    IndexPart.of("a", Direction.ASCENDING),
                    IndexPart.of(SqlText.of("lower(b)"), Direction.DESCENDING),
                    IndexPart.of(SqlText.of("c collate nocase"), Direction.ASCENDING)),
                Uniqueness.NON_UNIQUE,
                Optional.empty()));
  }

  @Test
  void namesAreKeptLetterForLetter() throws SQLException {
    Schema schema =
        read(
            """
            CREATE TABLE "Order" ("Select" INTEGER PRIMARY KEY, " has space " text, "has""quote" text,
              "group" int REFERENCES "Order"("Select"));
            CREATE INDEX "Ix Mixed" ON "Order" (" has space ", "has""quote");
            """);
    Table table = schema.table("Order").orElseThrow();
    assertThat(table.columnNames()).containsExactly("Select", " has space ", "has\"quote", "group");
    assertThat(table.indexes())
        .containsExactly(index("Ix Mixed", Uniqueness.NON_UNIQUE, " has space ", "has\"quote"));
    assertThat(table.foreignKeys())
        .extracting(ForeignKey::name)
        .containsExactly("Order_group_fkey");
  }

  @Test
  void alteredTablesReadLikeNewOnes() throws SQLException {
    Schema altered =
        read(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TABLE was (a int, b int, CONSTRAINT c CHECK (b > 0));
            CREATE INDEX ix ON was (b) WHERE b > 1;
            ALTER TABLE was ADD COLUMN d text DEFAULT 'x' CHECK (d <> '');
            ALTER TABLE was ADD COLUMN e int REFERENCES parent(id) ON DELETE SET NULL;
            ALTER TABLE was RENAME COLUMN b TO f;
            ALTER TABLE was RENAME TO t;
            ALTER TABLE parent RENAME TO p;
            """);
    connection.close();
    open();
    Schema direct =
        read(
            """
            CREATE TABLE p (id INTEGER PRIMARY KEY);
            CREATE TABLE t (a int, f int, d text DEFAULT 'x' CHECK (d <> ''), e int REFERENCES p(id)
              ON DELETE SET NULL, CONSTRAINT c CHECK (f > 0));
            CREATE INDEX ix ON t (f) WHERE f > 1;
            """);
    assertThat(io.agor.diff.SchemaDiff.between(altered, direct)).isEmpty();
  }

  @Test
  void onlyUserTablesAndViewsAreRead() throws SQLException {
    Schema schema =
        read(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);
            INSERT INTO t VALUES (1);
            CREATE VIRTUAL TABLE search USING fts5(body);
            CREATE VIEW v AS SELECT id FROM t;
            CREATE TEMP TABLE here_only (a int);
            CREATE TABLE ignored (a int);
            CREATE INDEX ignored_idx ON ignored (a);
            CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET id = 2; END;
            """,
            "ignored");
    assertThat(schema.tables()).extracting(Table::name).containsExactly("t");
    assertThat(schema.views()).containsExactly(new View("v", SqlText.of("SELECT id FROM t")));
  }

  @Test
  void theConnectionStaysOpenAndAsItWas() throws SQLException {
    connection.setAutoCommit(false);
    read("CREATE TABLE t (a int)");
    assertThat(connection.isClosed()).isFalse();
    assertThat(connection.getAutoCommit()).isFalse();
  }

  @Test
  void aConnectionThatFailsIsAnErrorAndNoEmptySchema() throws SQLException {
    connection.close();
    assertThatThrownBy(() -> Introspector.read(connection, Dialect.SQLITE, Set.of()))
        .isInstanceOf(SQLException.class);
  }

  private Schema read(String sql, String... ignored) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
    return Introspector.read(connection, Dialect.SQLITE, Set.of(ignored));
  }

  private Table table(String sql) throws SQLException {
    return read(sql).table("t").orElseThrow();
  }

  private static Column column(
      String name, String type, Nullability nullability, DefaultValue defaultValue) {
    return Column.of(name, new ColumnType.Native(type), nullability, defaultValue);
  }

  private static DefaultValue expression(String text) {
    return new DefaultValue.Expression(SqlText.of(text));
  }

  private static ForeignKey key(
      String name, String column, String target, Action onDelete, Action onUpdate) {
    return new ForeignKey(name, List.of(column), "p", List.of(target), onDelete, onUpdate);
  }

  private static Index index(String name, Uniqueness uniqueness, String... columns) {
    return new Index(
        name,
        java.util.Arrays.stream(columns)
            .map(column -> IndexPart.of(column, Direction.ASCENDING))
            .toList(),
        uniqueness,
        Optional.empty());
  }
}
