package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNameTest {

  private static final Set<String> TABLES = Set.of("users", "a.b", "c on d", "of");

  @ParameterizedTest
  @CsvSource({
    "table users, users",
    "column users.email, users",
    "column a.b.c, a.b",
    "index users_idx on users, users",
    "index x on y on c on d, c on d",
    "primary key of users, users",
    "primary key of of, of",
    "unique users_key on users, users",
    "foreign key users_fkey on users, users",
    "table nobodys, ''",
    "column nobodys.email, ''",
    "users, ''",
  })
  void theTableOfAnObjectIsReadFromItsName(String object, String table) {
    assertThat(ObjectName.table(object, TABLES).orElse("")).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({"index i on t, index", "foreign key f on t, foreign key", "migration V1, ''"})
  void theKindIsTheFirstWords(String object, String kind) {
    assertThat(ObjectName.kind(object).orElse("")).isEqualTo(kind);
  }
}
