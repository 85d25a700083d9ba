package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParticularsTest {

  @Test
  void sqliteTellsWhatOnlyItsTextAndItsPragmasKnow() throws SQLException {
    Particulars particulars =
        read(
            """
            CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE c (k TEXT COLLATE NOCASE PRIMARY KEY, b TEXT COLLATE BINARY,
              p INTEGER CONSTRAINT f REFERENCES p(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
              q INTEGER CONSTRAINT g REFERENCES p(id) DEFERRABLE,
              r INTEGER CONSTRAINT h REFERENCES p(id) NOT DEFERRABLE INITIALLY DEFERRED) WITHOUT ROWID;
            CREATE VIRTUAL TABLE s USING fts5(body);
            """);

    assertThat(particulars.value(Fact.STRICT, "p")).contains("strict");
    assertThat(particulars.tables(Fact.WITHOUT_ROWID)).containsExactly("c");
    assertThat(particulars.tables(Fact.VIRTUAL)).containsExactly("s");
    assertThat(particulars.value(Fact.COLLATION, "c", "k")).contains("NOCASE");
    assertThat(particulars.value(Fact.COLLATION, "c", "b")).isEmpty();
    assertThat(particulars.value(Fact.DEFERRABLE, "c", "f"))
        .contains("deferrable initially deferred");
    assertThat(particulars.value(Fact.DEFERRABLE, "c", "g"))
        .contains("deferrable initially immediate");
    assertThat(particulars.value(Fact.DEFERRABLE, "c", "h")).isEmpty();
  }

  @Test
  void sqliteTellsWhichConstraintsHaveNoName() throws SQLException {
    Particulars particulars =
        read(
            """
            CREATE TABLE p (id INTEGER PRIMARY KEY);
            CREATE TABLE c (a TEXT UNIQUE, b TEXT CONSTRAINT c_b UNIQUE, d TEXT,
              e INTEGER REFERENCES p(id), f INTEGER CONSTRAINT c_f REFERENCES p(id),
              g INTEGER CHECK (g > 0), h INTEGER CONSTRAINT c_h CHECK (h > 0), UNIQUE (a, b));
            CREATE UNIQUE INDEX c_d ON c (d);
            """);

    assertThat(particulars.value(Fact.UNIQUE_CONSTRAINT, "c", "c_a_key")).isPresent();
    assertThat(particulars.value(Fact.UNIQUE_CONSTRAINT, "c", "c_b")).isPresent();
    assertThat(particulars.value(Fact.UNIQUE_CONSTRAINT, "c", "c_d")).isEmpty();
    for (String unnamed : List.of("c_a_key", "c_a_b_key", "c_e_fkey", "c_g_check")) {
      assertThat(particulars.value(Fact.UNNAMED, "c", unnamed)).as(unnamed).isPresent();
    }
    for (String named : List.of("c_b", "c_d", "c_f", "c_h")) {
      assertThat(particulars.value(Fact.UNNAMED, "c", named)).as(named).isEmpty();
    }
  }

  private static Particulars read(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return Introspector.readLive(connection, Dialect.SQLITE, Set.of()).particulars();
    }
  }
}
