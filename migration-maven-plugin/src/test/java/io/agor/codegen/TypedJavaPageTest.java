package io.agor.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for users shows code that compiles. */
class TypedJavaPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/typed-java.md");

  @TempDir private Path classes;

  @Test
  void theCodeOnThePageCompilesAgainstTheSchemaOnThePage() throws Exception {
    Schema schema = SchemaFile.read("page.yaml", blocks("yaml").get(0)).schema();
    Map<String, String> sources =
        new TreeMap<>(TypedJava.of(schema, new JavaPackage("com.example.db")));
    List<String> code = blocks("java");
    assertThat(code).hasSize(2);
    for (int i = 0; i < code.size(); i++) {
      sources.put("com/example/db/Page" + i + ".java", method(i, code.get(i)));
    }
    assertThat(CompiledJava.of(classes, sources).problems()).isEmpty();
  }

  private static String method(int number, String code) {
    return """
    package com.example.db;
    import java.math.BigDecimal;
    import java.sql.*;
    import java.time.Instant;
    import java.util.*;
    final class Page%d { static void run(Connection connection) throws SQLException {
    %s} }
    """
        .formatted(number, code);
  }

  private static List<String> blocks(String language) throws Exception {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(Files.readString(PAGE))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
