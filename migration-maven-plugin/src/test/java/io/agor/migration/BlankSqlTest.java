package io.agor.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankSqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \r\n\t",
        "\uFEFF-- mark",
        "-- UPDATE users SET name = '';",
        "-- a\r\n-- b\r\n",
        "/* SELECT 1; */ ;\n;",
        "/* two\nlines */-- and one",
        "/* never closed SELECT 1;"
      })
  void commentsAndSpacesDoNothing(String text) {
    assertThat(BlankSql.is(Dialect.SQLITE, text)).isTrue();
    assertThat(BlankSql.is(Dialect.POSTGRESQL, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT 1;", "-- a\nSELECT 1", "/* a */ x", "- 1", "'--'", "/*/ */ x"})
  void anythingElseIsAStatement(String text) {
    assertThat(BlankSql.is(Dialect.SQLITE, text)).isFalse();
    assertThat(BlankSql.is(Dialect.POSTGRESQL, text)).isFalse();
  }

  @Test
  void onlyPostgresqlNestsComments() {
    String nested = "/* /* a */ SELECT 1; */";

    assertThat(BlankSql.is(Dialect.SQLITE, nested)).isFalse();
    assertThat(BlankSql.is(Dialect.POSTGRESQL, nested)).isTrue();
  }
}
