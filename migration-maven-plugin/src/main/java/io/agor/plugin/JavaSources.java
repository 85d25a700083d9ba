package io.agor.plugin;

import io.agor.codegen.JavaPackage;
import io.agor.codegen.SourceFolder;
import io.agor.codegen.TypedJava;
import io.agor.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Keeps the typed Java of a module in step with its schema. */
record JavaSources(JavaPackage target, SourceFolder folder, String tool) {

  /**
   * Where the classes of a package go.
   *
   * @param memory the folder for the list of what was written
   * @param tool the version of the plugin
   * @throws MojoFailureException if Java takes no such package
   */
  static JavaSources of(String javaPackage, Path root, Path memory, String tool)
      throws MojoFailureException {
    try {
      JavaPackage target = new JavaPackage(javaPackage);
      Path list = memory.resolve("java-" + javaPackage + ".txt");
      return new JavaSources(target, new SourceFolder(root, list), tool);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(
          "agor: wrong configuration: <javaPackage> must be a package: "
              + e.getMessage()
              + ".\n\nIt should read, for example:\n\n  <javaPackage>com.example.db</javaPackage>",
          e);
    }
  }

  /** Writes what the schema files ask for; empty if it was there, and they are not even parsed. */
  Optional<SourceFolder.Update> update(List<Path> schemaFiles, Reader reader)
      throws IOException, MojoFailureException {
    String inputs = inputs(schemaFiles);
    if (folder.holds(inputs)) {
      return Optional.empty();
    }
    return Optional.of(folder.update(TypedJava.of(reader.read(), target), inputs));
  }

  private String inputs(List<Path> schemaFiles) throws IOException {
    StringBuilder inputs = new StringBuilder(tool).append('\n').append(target.name());
    for (Path file : schemaFiles) {
      byte[] bytes = Files.readAllBytes(file);
      inputs.append('\n').append(bytes.length).append('\n');
      inputs.append(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return inputs.toString();
  }

  /** Reads the schema. */
  @FunctionalInterface
  interface Reader {

    Schema read() throws IOException, MojoFailureException;
  }
}
