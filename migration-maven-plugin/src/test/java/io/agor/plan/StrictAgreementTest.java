package io.agor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agor.dialect.Dialect;
import io.agor.run.TestPostgresql;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strict schema takes and refuses, asked of both databases. */
class StrictAgreementTest {

  private static final String SCHEMA =
      """
      strict: true
      tables:
        t:
          columns:
            id: { type: identity, primaryKey: true }
            an_id: id
            a_text: text
            a_varchar: varchar(3)
            a_boolean: boolean
            a_smallint: smallint
            an_integer: integer
            a_bigint: bigint
            a_real: real
            a_double: double
            a_decimal: { type: "decimal(5,2)" }
            a_large_decimal: { type: "decimal(20,2)" }
            a_whole_decimal: { type: "decimal(3,0)" }
            a_timestamp_ms: timestamp_ms
            a_timestamp: timestamp
            a_date: date
            a_time: time
            a_uuid: uuid
            a_json: json
            a_blob: blob
            an_enum: { type: enum, values: [red, green] }
        k:
          columns:
            name: { type: text, primaryKey: true }
      """;

  private static TestPostgresql.Database fresh;
  private static Connection postgresql;
  private static Connection sqlite;

  @BeforeAll
  static void build() throws SQLException, SchemaFileException {
    Schema schema = SchemaFile.read("schema.yaml", SCHEMA).schema();
    sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    fresh = TestPostgresql.freshDatabase();
    postgresql = fresh.connect();
    new ConnectedDatabase(Dialect.SQLITE, sqlite).build(schema);
    new ConnectedDatabase(Dialect.POSTGRESQL, postgresql).build(schema);
  }

  @AfterAll
  static void close() throws SQLException {
    sqlite.close();
    postgresql.close();
    fresh.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          an_id           | '0b7c9a4e-1f2d-4c3b-8a59-6e7f80912345'
          an_id           | 'short'
          a_text          | ''
          a_text          | ' a '
          a_text          | '1.5'
          a_text          | 15
          a_text          | 'naïve 日本 😀'
          a_varchar       | 'abc'
          a_varchar       | '😀😀😀'
          a_varchar       | 123
          a_boolean       | TRUE
          a_boolean       | FALSE
          a_boolean       | '1'
          a_smallint      | -32768
          a_smallint      | 32767
          a_smallint      | '12'
          an_integer      | 2147483647
          an_integer      | -2147483648
          an_integer      | 12.0
          a_bigint        | 9223372036854775807
          a_bigint        | -9223372036854775808
          a_real          | 1
          a_real          | '1.5'
          a_real          | 3.4e38
          a_real          | 1.4e-45
          a_real          | 0
          a_double        | 1
          a_double        | 1e308
          a_double        | -1e-300
          a_decimal       | 999.99
          a_decimal       | -999.99
          a_decimal       | '0.01'
          a_decimal       | 1
          a_decimal       | 1.10
          a_large_decimal | 9999999999999.99
          a_large_decimal | 0.3
          a_whole_decimal | 999
          a_timestamp_ms  | 1732233600000
          a_timestamp     | '2024-02-29 23:59:59'
          a_timestamp     | '2024-02-29 23:59:59.9'
          a_timestamp     | '0001-01-01 00:00:00.000001'
          a_timestamp     | '9999-12-31 23:59:59.999999'
          a_date          | '2024-02-29'
          a_date          | '0001-01-01'
          a_date          | '9999-12-31'
          a_time          | '00:00:00'
          a_time          | '23:59:59.999999'
          a_uuid          | '0b7c9a4e-1f2d-4c3b-8a59-6e7f80912345'
          a_json          | '{"a": [1, "b", null, true, 1.5e3]}'
          a_json          | 'null'
          a_json          | '""'
          a_json          | ' 1 '
          a_json          | '"a\\\\u0000"'
          an_enum         | 'red'
          an_enum         | NULL
          """)
  void bothTake(String column, String value) {
    assertThat(refuses(sqlite, column, value)).isFalse();
    assertThat(refuses(postgresql, column, value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          an_id           | '0b7c9a4e-1f2d-4c3b-8a59-6e7f809123456'
          a_varchar       | 'abcd'
          a_varchar       | 1234
          a_boolean       | 2
          a_boolean       | '2'
          a_boolean       | 'x'
          a_boolean       | ''
          a_boolean       | 0.5
          a_smallint      | 32768
          a_smallint      | -32769
          a_smallint      | 'x'
          a_smallint      | '1.5'
          a_smallint      | ''
          an_integer      | 2147483648
          an_integer      | 'one'
          a_bigint        | 9223372036854775808
          a_bigint        | '12 apples'
          a_real          | 'x'
          a_real          | 1e39
          a_real          | 1e-50
          a_double        | 'x'
          a_double        | ''
          a_decimal       | 1000
          a_decimal       | -1000
          a_decimal       | 'x'
          a_whole_decimal | 1000
          a_timestamp_ms  | '2024-02-29 00:00:00'
          a_timestamp     | '2024-02-30 00:00:00'
          a_timestamp     | '2024-02-29 25:00:00'
          a_timestamp     | '2024-02-29 00:61:00'
          a_timestamp     | '0000-01-01 00:00:00'
          a_timestamp     | '2024-02-29 00:00:00x'
          a_timestamp     | 'x'
          a_timestamp     | 17
          a_date          | '2023-02-29'
          a_date          | '2024-02-30'
          a_date          | '2024-13-01'
          a_date          | '0000-01-01'
          a_date          | ''
          a_time          | '25:00:00'
          a_time          | '12:60:00'
          a_time          | 'noon'
          a_uuid          | '0b7c9a4e-1f2d-4c3b-8a59-6e7f8091234'
          a_uuid          | '0b7c9a4e-1f2d-4c3b-8a59-6e7f8091234g'
          a_uuid          | ''
          a_json          | ''
          a_json          | '{'
          a_json          | '{a: 1}'
          a_json          | '01'
          a_json          | '"\\u0000"'
          an_enum         | 'blue'
          an_enum         | 'RED'
          an_enum         | ''
          """)
  void bothRefuse(String column, String value) {
    assertThat(refuses(sqlite, column, value)).isTrue();
    assertThat(refuses(postgresql, column, value)).isTrue();
  }

  /** The list of docs/strict.md: PostgreSQL reads these and makes another value of them. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          a_varchar       | 'abc  '
          a_boolean       | 'true'
          a_boolean       | 'yes'
          an_integer      | 12.5
          a_decimal       | 1.239
          a_whole_decimal | 1.5
          a_large_decimal | 12345678901234567.89
          a_timestamp     | '2024-02-29T12:30:00'
          a_timestamp     | '2024-02-29 12:30'
          a_timestamp     | '2024-02-29 12:30:00Z'
          a_timestamp     | '2024-02-29 12:30:00.1234567'
          a_timestamp     | '2024-02-29'
          a_timestamp     | 'infinity'
          a_date          | '20240229'
          a_date          | 'Feb 29, 2024'
          a_date          | '2024-02-29 12:30:00'
          a_date          | '10000-01-01'
          a_time          | '12:30'
          a_time          | '24:00:00'
          a_uuid          | '0B7C9A4E-1F2D-4C3B-8A59-6E7F80912345'
          a_uuid          | '{0b7c9a4e-1f2d-4c3b-8a59-6e7f80912345}'
          a_blob          | 'text'
          """)
  void sqliteRefusesWhatPostgresqlWouldMakeIntoAnotherValue(String column, String value) {
    assertThat(refuses(sqlite, column, value)).isTrue();
    assertThat(refuses(postgresql, column, value)).isFalse();
  }

  /** The list of docs/strict.md: no check tells these from values that are right. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          a_boolean       | 1
          a_json          | '"\\ud800"'
          a_bigint        | '12.0'
          """)
  void sqliteTakesWhatPostgresqlRefuses(String column, String value) {
    assertThat(refuses(sqlite, column, value)).isFalse();
    assertThat(refuses(postgresql, column, value)).isTrue();
  }

  @Test
  void bothRefuseANulCharacter() throws SQLException {
    for (String column : List.of("an_id", "a_text", "a_varchar", "a_date", "a_uuid", "an_enum")) {
      for (Connection connection : List.of(sqlite, postgresql)) {
        assertThat(refusesToBind(connection, column, "a\0b")).isTrue();
      }
    }
    for (String value :
        List.of("2024-02-29 12:30:00\0", "2024-02-29 12:30:00.5\0x", "12:30:00\0", "{}\0")) {
      assertThat(refusesToBind(sqlite, "a_timestamp", value)).isTrue();
      assertThat(refusesToBind(sqlite, "a_time", value)).isTrue();
      assertThat(refusesToBind(sqlite, "a_json", value)).isTrue();
    }
  }

  @Test
  void sqliteRefusesBytesWhereTextOrNumbersAreAndTakesThemInABlob() throws SQLException {
    byte[] bytes = "2024-02-29".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (String column :
        List.of("an_id", "a_text", "an_integer", "a_double", "a_decimal", "a_date", "a_json")) {
      assertThat(refusesToBind(sqlite, column, bytes)).isTrue();
    }
    assertThat(refusesToBind(sqlite, "a_blob", bytes)).isFalse();
    assertThat(refusesToBind(postgresql, "a_blob", bytes)).isFalse();
  }

  @Test
  void sqliteTakesEveryDecimalOfTheDeclaredDigits() throws SQLException {
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      BigDecimal number =
          new BigDecimal(BigInteger.valueOf(random.nextLong(2_000_000_000_000_000L)), 2)
              .subtract(new BigDecimal("9999999999999.99"))
              .max(new BigDecimal("-9999999999999.99"))
              .min(new BigDecimal("9999999999999.99"));
      assertThat(refusesToBind(sqlite, "a_large_decimal", number.doubleValue()))
          .as("%s", number)
          .isFalse();
    }
  }

  @Test
  void theMessageNamesTableAndColumn() {
    assertThatThrownBy(() -> insert(sqlite, "t", "a_varchar", "'abcd'"))
        .isInstanceOf(SQLException.class)
        .hasMessageEndingWith("(CHECK constraint failed: t_a_varchar_strict)");
  }

  @Test
  void noKeyIsNull() {
    assertThatThrownBy(() -> insert(sqlite, "k", "name", "NULL"))
        .isInstanceOf(SQLException.class)
        .hasMessageEndingWith("(NOT NULL constraint failed: k.name)");
    assertThatThrownBy(() -> insert(postgresql, "k", "name", "NULL"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("null value in column \"name\"");
  }

  private static boolean refuses(Connection connection, String column, String value) {
    try {
      insert(connection, "t", column, value);
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private static void insert(Connection connection, String table, String column, String value)
      throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO " + table + " (" + column + ") VALUES (" + value + ")");
    }
  }

  private static boolean refusesToBind(Connection connection, String column, Object value)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO t (" + column + ") VALUES (?)")) {
      statement.setObject(1, value);
      statement.execute();
      return false;
    } catch (SQLException e) {
      return true;
    }
  }
}
