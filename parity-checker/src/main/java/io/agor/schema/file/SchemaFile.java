package io.agor.schema.file;

import io.agor.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes schema files, the YAML form of a schema that users edit. */
public final class SchemaFile {

  private SchemaFile() {}

  /**
   * Reads the files of one schema, merged in this order.
   *
   * @throws SchemaFileException with all errors of all files
   * @throws IOException if a file cannot be opened
   */
  public static SchemaDocument read(List<Path> files) throws SchemaFileException, IOException {
    Reading reading = new Reading();
    for (Path file : files) {
      reading.add(file);
    }
    return reading.finish();
  }

  /**
   * Reads one schema file that is in memory.
   *
   * @param fileName what messages call it
   * @throws SchemaFileException with all its errors
   */
  public static SchemaDocument read(String fileName, String text) throws SchemaFileException {
    Reading reading = new Reading();
    reading.add(fileName, text);
    return reading.finish();
  }

  /**
   * Writes a schema as a person would: columns that at least three tables share stand in a group,
   * and comments stand above what they are about.
   *
   * @throws IllegalArgumentException as {@link #write(Schema)}
   */
  public static String write(Schema schema, List<SchemaComment> comments) {
    return SchemaWriter.write(schema, comments);
  }

  /**
   * Writes a schema in canonical form: one text for each schema, with short forms where the format
   * has them, lines that end in LF. What this writes, {@code read} reads back as the same schema.
   *
   * @throws IllegalArgumentException if the schema holds what a schema file cannot say: a native
   *     type, a primary key column that may be null, an identity without its default
   */
  public static String write(Schema schema) {
    return SchemaWriter.write(schema);
  }
}
