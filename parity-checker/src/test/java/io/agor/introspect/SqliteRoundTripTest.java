package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.diff.SchemaDiff;
import io.agor.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteRoundTripTest {

  /** Each run tries this many seeds from the number given. */
  private static final int SEEDS = 60;

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 2_000})
  void whatWasBuiltReadsAsTheNormalFormOfWhatWasDeclared(long first) throws SQLException {
    for (long seed = first; seed < first + SEEDS; seed++) {
      Schema declared = DeclaredSchemas.of(seed);
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(SqliteText.of(declared));
        Schema live = Introspector.read(connection, Dialect.SQLITE, Set.of());
        Schema normal = NormalizedSchema.of(Dialect.SQLITE, declared);
        assertThat(SchemaDiff.between(normal, live)).as("seed %d", seed).isEmpty();
        assertThat(SchemaDiff.between(NormalizedSchema.of(Dialect.SQLITE, live), live))
            .as("seed %d again", seed)
            .isEmpty();
      }
    }
  }
}
