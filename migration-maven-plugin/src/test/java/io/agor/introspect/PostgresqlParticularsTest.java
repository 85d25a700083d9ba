package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars.Fact;
import io.agor.run.TestPostgresql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresqlParticularsTest {

  @Test
  void postgresqlTellsWhatTheModelHasNoPlaceFor() throws SQLException {
    Particulars particulars =
        read(
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            ALTER TYPE mood ADD VALUE 'glad' BEFORE 'sad';
            CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
            CREATE SEQUENCE counter;
            CREATE TABLE p (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood, n positive,
              c text COLLATE "C", r int4range, EXCLUDE USING gist (r WITH &&));
            CREATE TABLE child () INHERITS (p);
            CREATE TABLE c (a bigint, b bigint, d jsonb,
              CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED,
              CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b));
            CREATE INDEX g ON c USING gin (d);
            ALTER TABLE c ADD CONSTRAINT k CHECK (a > 0) NOT VALID;
            CREATE MATERIALIZED VIEW v AS SELECT a FROM c;
            """);

    assertThat(particulars.values(Fact.ENUM_VALUE, "p", "m")).containsExactly("glad", "sad", "ok");
    assertThat(particulars.value(Fact.BASE_TYPE, "p", "n")).contains("integer");
    assertThat(particulars.value(Fact.DOMAIN_CHECK, "p", "n")).contains("(VALUE > 0)");
    assertThat(particulars.tables(Fact.SEQUENCE)).containsExactly("counter", "p_id_seq");
    assertThat(particulars.value(Fact.ALWAYS, "p", "id")).contains("generated always");
    assertThat(particulars.value(Fact.COLLATION, "p", "c")).contains("C");
    assertThat(particulars.value(Fact.EXCLUSION, "p", "p_r_excl"))
        .contains("EXCLUDE USING gist (r WITH &&)");
    assertThat(particulars.value(Fact.PARENT, "child")).contains("p");
    assertThat(particulars.value(Fact.DEFERRABLE, "c", "f"))
        .contains("deferrable initially deferred");
    assertThat(particulars.value(Fact.NULLS_NOT_DISTINCT, "c", "u")).isPresent();
    assertThat(particulars.values(Fact.INCLUDE, "c", "u")).containsExactly("b");
    assertThat(particulars.value(Fact.METHOD, "c", "g")).contains("gin");
    assertThat(particulars.value(Fact.INVALID, "c", "k")).contains("not valid");
    assertThat(particulars.value(Fact.RELATION, "v")).contains("materialized view");
  }

  private static Particulars read(String sql) throws SQLException {
    try (TestPostgresql.Database database = TestPostgresql.freshDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return Introspector.readLive(connection, Dialect.POSTGRESQL, Set.of()).particulars();
    }
  }
}
