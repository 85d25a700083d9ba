package io.agor.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.diff.SchemaDiff;
import io.agor.schema.RandomSchemas;
import io.agor.schema.Schema;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of a schema file that is written for people: with groups and comments. */
class GroupFinderTest {

  private static final String SHARED =
      """
            created_at: { type: timestamp_ms, notNull: true }
            updated_at: timestamp_ms
      """;

  @Test
  void columnsThatThreeTablesShareBecomeAGroup() throws SchemaFileException {
    Schema schema = SchemaFile.read("a", tables("one", "two", "three")).schema();

    String text = SchemaFile.write(schema, List.of());

    assertThat(text)
        .startsWith(
            """
            groups:
              audit:
                columns:
                  created_at: { type: timestamp_ms, notNull: true }
                  updated_at: timestamp_ms

            tables:
              one:
                columns:
                  one_id: { type: id, primaryKey: true }
                groups: [audit]
            """);
    assertThat(SchemaDiff.between(schema, SchemaFile.read("b", text).schema())).isEmpty();
  }

  @Test
  void columnsOfTwoTablesStay() throws SchemaFileException {
    Schema schema = SchemaFile.read("a", tables("one", "two")).schema();

    assertThat(SchemaFile.write(schema, List.of())).isEqualTo(SchemaFile.write(schema));
  }

  @Test
  void commentsStandAboveWhatTheyAreAbout() throws SchemaFileException {
    Schema schema = SchemaFile.read("a", tables("one")).schema();

    String text =
        SchemaFile.write(
            schema,
            List.of(
                new SchemaComment("", "", "the file\u0007"),
                new SchemaComment("one", "", "the table"),
                new SchemaComment("one", "one_pkey", "the key"),
                new SchemaComment("one", "updated_at", "first\nsecond"),
                new SchemaComment("one", "gone", "of no line")));

    assertThat(text)
        .isEqualTo(
            """
            # the file

            tables:
              # the table
              # of no line
              one:
                columns:
                  # the key
                  one_id: { type: id, primaryKey: true }
                  created_at: { type: timestamp_ms, notNull: true }
                  # first
                  # second
                  updated_at: timestamp_ms
            """);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenForPeopleReadsAsTheSameSchema(long seed) throws SchemaFileException {
    Schema schema = RandomSchemas.of(seed);

    String text =
        SchemaFile.write(schema, List.of(new SchemaComment("", "", "# \u2028 'odd': { text")));

    assertThat(SchemaDiff.between(schema, SchemaFile.read("b", text).schema())).isEmpty();
  }

  private static String tables(String... names) {
    StringBuilder text = new StringBuilder("tables:\n");
    for (String name : names) {
      text.append("  ").append(name).append(":\n    columns:\n      ").append(name);
      text.append("_id: { type: id, primaryKey: true }\n").append(SHARED);
    }
    return text.toString();
  }
}
