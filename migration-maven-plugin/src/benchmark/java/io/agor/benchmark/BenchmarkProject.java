package io.agor.benchmark;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.file.SchemaFile;
import io.agor.schema.file.SchemaFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a Maven project with a schema of any size, and the same schema as drizzle-kit reads it;
 * both also as they are after a fifth of the tables has changed.
 *
 * <p>Arguments: the folder to write into, the version of the plugin, and the number of tables or
 * the schema file of an application.
 */
public final class BenchmarkProject {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>io.agor.benchmark</groupId>
        <artifactId>benchmark</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>io.agor</groupId>
              <artifactId>agor-maven-plugin</artifactId>
              <version>%s</version>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private BenchmarkProject() {}

  /** Writes the project. */
  public static void main(String[] arguments) throws IOException, SchemaFileException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve("pom.xml"), POM.formatted(arguments[1]));
    Schema schema;
    Schema changed;
    if (arguments[2].matches("[0-9]+")) {
      schema = LargeSchema.of(Integer.parseInt(arguments[2]));
      changed = LargeSchema.changed(schema);
    } else {
      schema = SchemaFile.read(List.of(Path.of(arguments[2]))).schema();
      changed = schema;
    }
    write(folder, "schema", schema);
    write(folder, "changed", changed);
  }

  private static void write(Path folder, String name, Schema schema) throws IOException {
    write(folder.resolve(name + ".yaml"), SchemaFile.write(schema));
    for (Dialect dialect : Dialect.values()) {
      String file = name + "." + dialect.name().toLowerCase(Locale.ROOT) + ".ts";
      write(folder.resolve(file), new DrizzleSource(dialect).of(schema));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
