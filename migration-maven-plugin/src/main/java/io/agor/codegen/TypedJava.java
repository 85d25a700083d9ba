package io.agor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the Java of a schema: one class for each table, and three that they share. The same schema
 * gives the same bytes.
 */
public final class TypedJava {

  private static final String HEADER =
      "Written by agor-maven-plugin from the schema file. Edits are lost; change the schema file.";

  private TypedJava() {}

  /** The source files, by their path below a source root. */
  public static SortedMap<String, String> of(Schema schema, JavaPackage target) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : ReservedNames.SUPPORT) {
      files.put(
          target.path(name),
          "// " + HEADER + "\n" + support(name).replace("${package}", target.name()));
    }
    NameScope classes = NameScope.ofTypes(ReservedNames.TYPES, "Table");
    for (Table table : schema.tables()) {
      String name = classes.take(JavaWords.of(table.name(), "table").type());
      JavaTable named = JavaTable.of(table, ClassName.get(target.name(), name));
      files.put(target.path(name), source(named));
    }
    return files;
  }

  private static String source(JavaTable table) {
    String source =
        JavaFile.builder(table.className().packageName(), TableClass.of(table))
            .addFileComment("$L", HEADER)
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return AsciiSource.of(source);
  }

  private static String support(String className) {
    try (InputStream source = TypedJava.class.getResourceAsStream(className + ".java.txt")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
