package io.agor.introspect;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.run.TestPostgresql;
import io.agor.schema.Check;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expressions as authors write them, each a check of one table on a live PostgreSQL. */
class PostgresqlExpressionsTest {

  private TestPostgresql.Database database;

  @BeforeEach
  void open() {
    database = TestPostgresql.freshDatabase();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyExpressionReadsAsItsNormalForm() throws Exception {
    List<Check> written = checks("expressions.txt");
    Table live = liveTable(written);
    Schema declared =
        new Schema(
            List.of(
                new Table(
                    live.name(),
                    "",
                    live.columns(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    written,
                    List.of())),
            List.of());
    Schema normal = NormalizedSchema.of(Dialect.POSTGRESQL, declared);
    assertThat(texts(live)).containsExactlyInAnyOrderEntriesOf(texts(normal.tables().get(0)));
    assertThat(NormalizedSchema.of(Dialect.POSTGRESQL, normal)).isEqualTo(normal);
  }

  @Test
  void noTwoMeaningsReadAlike() throws Exception {
    Table live = liveTable(checks("near-misses.txt"));
    assertThat(texts(live).values()).doesNotHaveDuplicates();
  }

  private static Map<String, String> texts(Table table) {
    return table.checks().stream()
        .collect(toMap(Check::name, check -> check.expression().common()));
  }

  private Table liveTable(List<Check> checks) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TYPE mood AS ENUM ('sad', 'ok')");
      statement.execute(
          """
          CREATE TABLE t (s text, v varchar(36), c char(3), si smallint, i integer, b bigint,
            n numeric(10,2), r real, d double precision, f boolean, ts timestamp, tz timestamptz,
            dt date, tm time, u uuid, j jsonb, m mood, ta text[], "Mixed" text, mixed text,
            "order" integer, i2 integer)
          """);
      for (Check check : checks) {
        statement.execute(
            "ALTER TABLE t ADD CONSTRAINT "
                + check.name()
                + " CHECK ("
                + check.expression().common()
                + ")");
      }
      return Introspector.read(connection, Dialect.POSTGRESQL, Set.of()).tables().get(0);
    }
  }

  private static List<Check> checks(String resource) throws IOException {
    try (InputStream stream = PostgresqlExpressionsTest.class.getResourceAsStream(resource)) {
      List<Check> checks = new ArrayList<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> checks.add(new Check("c" + checks.size(), SqlText.of(line))));
      return checks;
    }
  }
}
