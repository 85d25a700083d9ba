package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

  private static Particulars read(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return Introspector.readLive(connection, Dialect.SQLITE, Set.of()).particulars();
    }
  }
}
