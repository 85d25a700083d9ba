package io.agor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and comments that mean something else to Java: what is written compiles, and has them. */
class HostileJavaTest {

  private static final JavaPackage TARGET = new JavaPackage("com.example.db");

  @TempDir private Path classes;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ class Evil {} /*",
        "\\u002a/ class Evil {} /\\u002a",
        "\\u002A\\u002f class Evil {} //",
        "\\uuu002a\\uu002f class Evil {} //",
        "\\\\u002a/ \\u000a class Evil {} \\u000d",
        "\n}\nclass Evil {}\nclass Rest {\n",
        "\u2028class Evil {}\u0085class Evil {}\f\u000b\u2029\t",
        "{@code } @param x {@link #evil} <script>alert(1)</script> &lt; & @",
        "\\u",
        "\\u00",
        "\\uD800 \uD83D",
        "// \\",
        "$L $T $S $N $$ $1L $> $< $[ $] $W $Z",
        "\u202E}class Evil{",
        "]]> <!-- --> \u0007"
      })
  void noCommentNameOrValueLeavesItsPlace(String text) throws Exception {
    Column key = column("id " + text, ColumnType.Basic.BIGINT, text);
    Column value =
        column("v " + text, new ColumnType.Enumeration(List.of("x" + text, "y" + text)), text);
    Schema schema = new Schema(List.of(table("t " + text, text, List.of(key, value))), List.of());
    SortedMap<String, String> sources = TypedJava.of(schema, TARGET);

    assertThat(compiled(sources)).isEmpty();
    String name = tableClass(sources);
    assertThat(classFiles())
        .filteredOn(file -> !file.startsWith("Sql"))
        .hasSize(3)
        .allSatisfy(
            file ->
                assertThat(TARGET.name() + "." + file.replaceFirst("[$].*", "")).isEqualTo(name));
    try (URLClassLoader loader = new CompiledJava(classes, List.of()).loader()) {
      Class<?> type = loader.loadClass(name);
      assertThat(type.getField("TABLE").get(null)).isEqualTo("t " + text);
      Class<?> values =
          Arrays.stream(type.getClasses()).filter(Class::isEnum).findFirst().orElseThrow();
      assertThat(values.getEnumConstants())
          .extracting(constant -> values.getMethod("value").invoke(constant))
          .containsExactly("x" + text, "y" + text);
    }
  }

  @ParameterizedTest
  @MethodSource("namesOfJava")
  void aNameThatJavaHasIsATableAColumnAndAValueStill(List<String> names) throws Exception {
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(column(name, ColumnType.Basic.TEXT, ""));
    }
    for (String name : names.subList(0, 3)) {
      columns.add(column(name + "_", new ColumnType.Enumeration(List.copyOf(names)), ""));
    }
    List<Table> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(table(name, "", List.of(column("id", ColumnType.Basic.TEXT, ""))));
    }
    tables.add(table("all_names", "", columns));

    assertThat(compiled(TypedJava.of(new Schema(tables, List.of()), TARGET))).isEmpty();
    try (URLClassLoader loader = new CompiledJava(classes, List.of()).loader()) {
      Class<?> row = loader.loadClass("com.example.db.AllNames$Row");
      assertThat(Arrays.stream(row.getRecordComponents()).map(RecordComponent::getName))
          .doesNotHaveDuplicates()
          .hasSize(columns.size());
    }
  }

  static Stream<List<String>> namesOfJava() {
    return Stream.of(
        List.of("hash_code", "to_string", "get_class", "wait", "notify", "notify_all", "equals"),
        List.of("hashCode", "toString", "getClass", "clone", "finalize", "notifyAll", "wait"),
        List.of("class", "int", "null", "true", "false", "this", "super", "enum", "assert", "_"),
        List.of("record", "var", "yield", "sealed", "permits", "non-sealed", "module", "when"),
        List.of("list", "optional", "connection", "prepared_statement", "result_set", "uuid"),
        List.of("sql_exception", "instant", "big_decimal", "local_date", "objects", "arrays"),
        List.of("row", "rows", "read", "bind", "bind_update", "insert", "update", "find"),
        List.of("dialect", "sql", "statement", "first", "value", "values", "value_of", "of"),
        List.of("table", "all_columns", "key_columns", "inserted_columns", "updated_columns"),
        List.of("select_sql", "insert_sql", "update_sql", "name", "ordinal", "compare_to"),
        List.of("object", "string", "long", "override", "record ", "enum ", "iterable", "integer"),
        List.of("com", "COM", "Com", "lpt", "LPT", "LPT1", "con", "nul", "aux", "prn"),
        List.of("com.example.db", "java", "java.lang.String", "package-info", "module-info"));
  }

  @Test
  void columnsAndValuesThatJavaCannotTellApartAreNumbered() throws Exception {
    SortedMap<String, String> sources =
        TypedJava.of(
            SchemaFile.read(
                    "a.yaml",
                    """
                    tables:
                      t:
                        columns:
                          foo_bar: { type: integer, primaryKey: true }
                          fooBar: text
                          "foo bar": text
                          fooBar2: text
                          kind:
                            type: enum
                            values: [on-hold, on_hold, "on hold", ON_HOLD2, "", " ", empty, "😀", "🚀🚀", value, Straße, STRASSE]
                          "kind?": { type: enum, values: [a] }
                    """)
                .schema(),
            TARGET);

    assertThat(compiled(sources)).isEmpty();
    String source = sources.get("com/example/db/T.java");
    assertThat(source)
        .contains(
            "record Row(int fooBar, String fooBar2, String fooBar3, String fooBar22, Kind kind,\n"
                + "      Kind2 kind2)");
    try (URLClassLoader loader = new CompiledJava(classes, List.of()).loader()) {
      assertThat(loader.loadClass("com.example.db.T$Kind").getEnumConstants())
          .extracting(Object::toString)
          .containsExactly(
              "ON_HOLD",
              "ON_HOLD2",
              "ON_HOLD3",
              "ON_HOLD22",
              "EMPTY",
              "VALUE",
              "EMPTY2",
              "VALUE2",
              "VALUE3",
              "VALUE4",
              "STRASSE",
              "STRASSE2");
    }
  }

  /** File systems of Windows and macOS take capitals for small letters, and Windows some names. */
  @Test
  void noTwoFilesDifferByCapitalsAloneAndNoneHasANameThatWindowsKeeps() {
    List<Table> tables =
        Stream.of(
                "com",
                "COM",
                "Com1",
                "lpt",
                "LPT",
                "LPT ",
                "con",
                "CON",
                "nul.",
                "aux:",
                "foo_bar",
                "foobar",
                "FOOBAR",
                "f.oobar",
                "sqltype",
                "straße",
                "strasse",
                "STRASSE",
                "a*b?",
                "a<b>|",
                "name. ",
                "日".repeat(21))
            .map(name -> table(name, "", List.of(column("id", ColumnType.Basic.TEXT, ""))))
            .toList();
    List<String> files =
        TypedJava.of(new Schema(tables, List.of()), TARGET).keySet().stream()
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();

    assertThat(files).hasSize(25).allSatisfy(file -> assertThat(file).hasSizeLessThan(255));
    assertThat(files.stream().map(file -> file.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    assertThat(files)
        .allSatisfy(file -> assertThat(file).matches("[A-Za-z0-9_]+\\.java"))
        .noneSatisfy(file -> assertThat(file).matches("(?i)(con|prn|aux|nul|(com|lpt)\\d)\\..*"));
  }

  @Test
  void everyClassOfJavaLangIsReserved() throws IOException {
    Assumptions.assumeTrue(Runtime.version().feature() == 17, "another Java has other classes");
    try (Stream<Path> files =
        Files.list(
            FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("modules", "java.base", "java", "lang"))) {
      List<String> missing =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.class$", ""))
              .filter(SourceVersion::isIdentifier)
              .filter(name -> !name.contains("$") && isPublic(name))
              .filter(name -> !ReservedNames.TYPES.contains(name))
              .sorted()
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  private static boolean isPublic(String name) {
    try {
      Class<?> type = Class.forName("java.lang." + name, false, null);
      return java.lang.reflect.Modifier.isPublic(type.getModifiers());
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // a folder
    }
  }

  private static Column column(String name, ColumnType type, String comment) {
    return Column.of(name, type, Nullability.NOT_NULL, DefaultValue.None.NONE).withComment(comment);
  }

  private static Table table(String name, String comment, List<Column> columns) {
    return new Table(
        name,
        comment,
        columns,
        Optional.of(new PrimaryKey("pk", List.of(columns.get(0).name()))),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<String> compiled(Map<String, String> sources) {
    return CompiledJava.of(classes, sources).problems();
  }

  private List<String> classFiles() throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString().replaceFirst("\\.class$", ""))
          .toList();
    }
  }

  private static String tableClass(Map<String, String> sources) {
    return sources.keySet().stream()
        .filter(path -> ReservedNames.SUPPORT.stream().noneMatch(path::contains))
        .findFirst()
        .orElseThrow()
        .replaceFirst("\\.java$", "")
        .replace('/', '.');
  }
}
