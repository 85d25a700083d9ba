package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.db.Customers;
import com.example.db.SqlDialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class CustomersTest {

  @Test
  void springReadsTheRowsThatTheClassesWrote() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      String migration = "src/main/resources/db/migration/sqlite/V0001__initial_schema.sql";
      statement.executeUpdate(Files.readString(Path.of(migration)));
      Customers.Row ann = new Customers.Row(null, "ann@example.com", "Ann", Instant.now()).insert(connection);
      Customers.Row bob = new Customers.Row(null, "bob@example.com", null, Instant.now()).insert(connection);

      List<Customers.Row> read =
          JdbcClient.create(new SingleConnectionDataSource(connection, true))
              .sql(Customers.selectSql(SqlDialect.of(connection)))
              .query((rows, number) -> Customers.Row.read(rows))
              .list();

      assertEquals(List.of(ann, bob), read);
      assertEquals("Hello Ann", Greeting.of(ann));
      assertEquals("Hello bob@example.com", Greeting.of(bob));
    }
  }
}
