package io.agor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresqlTest {

  @Test
  void eachTestHasADatabaseOfItsOwn() throws SQLException {
    try (TestPostgresql.Database one = TestPostgresql.freshDatabase();
        TestPostgresql.Database other = TestPostgresql.freshDatabase();
        Connection first = one.connect();
        Connection second = other.connect();
        Statement here = first.createStatement();
        Statement there = second.createStatement()) {
      here.execute("CREATE TABLE t (a int)");
      there.execute("CREATE TABLE t (b text)");
      assertThat(one.describe()).isNotEqualTo(other.describe());
    }
  }
}
