package io.agor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedJavaTest {

  private static final JavaPackage TARGET = new JavaPackage("com.example.db");

  private static final String SCHEMA =
      """
      tables:
        user_groups:
          comment: Who is with whom
          columns:
            group_id: { type: identity, primaryKey: true }
            name:     { type: text, notNull: true, comment: As people call it }
            logo:     blob
            kind:     { type: enum, values: [open, by-invitation], notNull: true }
      """;

  @TempDir private Path classes;

  @Test
  void aTableIsAClassWithItsColumnsAndARecordOfItsRow() throws Exception {
    assertThat(sources(SCHEMA).get("com/example/db/UserGroups.java"))
        .startsWith(
            """
            // Written by agor-maven-plugin from the schema file. Edits are lost; change the schema file.
            package com.example.db;
            """)
        .contains(
            """
            /**
             * The table <code>user_groups</code>.
             *
             * <p>Who is with whom
             */
            public final class UserGroups {
            """)
        .contains(
            """
              public static final SqlColumn<Long> GROUP_ID = SqlColumn.of(TABLE, "group_id", SqlType.BIGINT);

              /**
               * As people call it
               */
              public static final SqlColumn<String> NAME = SqlColumn.of(TABLE, "name", SqlType.TEXT);

              public static final SqlColumn<byte[]> LOGO = SqlColumn.of(TABLE, "logo", SqlType.BLOB).nullable();
            """)
        .contains(
            "  public static record Row(Long groupId, String name, byte[] logo, Kind kind) {\n")
        .contains("    BY_INVITATION(\"by-invitation\");\n");
  }

  @Test
  void theSameSchemaGivesTheSameAsciiBytes() throws Exception {
    String schema = SCHEMA.replace("Who is with whom", "Größe © 日本");
    assertThat(sources(schema)).isEqualTo(sources(schema));
    assertThat(String.join("", sources(schema).values())).matches("(?s)[\\x00-\\x7f]*");
  }

  @Test
  void codeThatUsesADroppedColumnDoesNotCompile() throws Exception {
    String use =
        """
        package com.example.db;
        class Use { String logo(UserGroups.Row row) { return UserGroups.LOGO + "" + row.logo(); } }
        """;
    assertThat(compiled(sources(SCHEMA), use)).isEmpty();
    assertThat(compiled(sources(SCHEMA.replace("      logo:     blob\n", "")), use))
        .hasSize(2)
        .anyMatch(problem -> problem.contains("symbol:   variable LOGO"))
        .anyMatch(problem -> problem.contains("symbol:   method logo()"));
  }

  @Test
  void namesThatJavaCannotTellApartAreNumberedAndThoseItUsesItselfAreMoved() {
    Schema schema =
        new Schema(
            List.of(
                table("foo_bar"),
                table("fooBar"),
                table("foobar"),
                table("FOO BAR"),
                table("string"),
                table("object"),
                table("con"),
                table("sql_type"),
                table("2fa"),
                table("!!!"),
                table("ÄÖ ß"),
                table("日本", "日本", "Row", "TABLE", "all_columns", "this", "_", "?")),
            List.of());
    Map<String, String> sources = TypedJava.of(schema, TARGET);
    assertThat(sources.keySet().stream().map(path -> path.replaceAll(".*/|\\.java", "")))
        .containsExactlyInAnyOrder(
            "SqlColumn",
            "SqlDialect",
            "SqlType",
            "FooBar",
            "FooBar2",
            "Foobar3",
            "FooBar4",
            "StringTable",
            "ObjectTable",
            "ConTable",
            "SqlTypeTable",
            "_2fa",
            "Table",
            "AoSs",
            "U65e5u672c");
    assertThat(sources.get("com/example/db/U65e5u672c.java"))
        .contains(
            "record Row(String \\u65e5\\u672c, String row, String table, String allColumns,"
                + " String this_,\n      String column, String column2) {");
    assertThat(compiled(sources, "package com.example.db; class Use {}")).isEmpty();
  }

  @Test
  void aTableWithMoreColumnsThanARecordCanHaveHasNoRow() {
    String[] names = IntStream.range(0, 255).mapToObj(i -> "c" + i).toArray(String[]::new);
    Schema schema = new Schema(List.of(table("wide", names)), List.of());
    Map<String, String> sources = TypedJava.of(schema, TARGET);
    assertThat(sources.get("com/example/db/Wide.java"))
        .contains("<p>It has too many columns for a record, so there is none of its row.")
        .doesNotContain("record Row");
    assertThat(compiled(sources, "package com.example.db; class Use {}")).isEmpty();
    schema = new Schema(List.of(table("wide", Arrays.copyOf(names, 254))), List.of());
    assertThat(compiled(TypedJava.of(schema, TARGET), "package com.example.db; class Use {}"))
        .isEmpty();
  }

  private static Table table(String name, String... columns) {
    List<String> names = columns.length == 0 ? List.of("id") : List.of(columns);
    return new Table(
        name,
        "",
        names.stream()
            .map(
                column ->
                    Column.of(
                        column,
                        ColumnType.Basic.TEXT,
                        Nullability.NULLABLE,
                        DefaultValue.None.NONE))
            .toList(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SortedMap<String, String> sources(String schema) throws Exception {
    return TypedJava.of(SchemaFile.read("schema.yaml", schema).schema(), TARGET);
  }

  private List<String> compiled(Map<String, String> sources, String use) {
    Map<String, String> all = new TreeMap<>(sources);
    all.put("com/example/db/Use.java", use);
    return CompiledJava.of(classes, all).problems();
  }
}
