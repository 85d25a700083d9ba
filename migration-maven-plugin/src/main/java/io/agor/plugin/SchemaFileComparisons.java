package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.introspect.Particulars;
import io.agor.migration.MigrationLayout;
import io.agor.parity.Comparison;
import io.agor.report.Finding;
import io.agor.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where each dialect has a schema file of its own, every file must declare what the first does. */
final class SchemaFileComparisons {

  private static final String SIDE = "schema file of ";

  private SchemaFileComparisons() {}

  /**
   * A comparison with the first schema for each further one.
   *
   * @param shown how a person would name a path
   */
  static List<Comparison> of(Map<MigrationLayout, Schema> schemas, Function<Path, String> shown)
      throws IOException {
    MigrationLayout first = schemas.keySet().iterator().next();
    List<Comparison> comparisons = new ArrayList<>();
    for (Map.Entry<MigrationLayout, Schema> schema : schemas.entrySet()) {
      MigrationLayout layout = schema.getKey();
      if (!layout.equals(first)) {
        String dialects =
            layout.folders().keySet().stream().map(Dialect::id).collect(Collectors.joining(", "));
        comparisons.add(
            new Comparison(
                Comparison.Kind.SCHEMA_FILE,
                SIDE + dialects,
                schemas.get(first),
                schema.getValue(),
                shown.apply(file(layout)),
                shown.apply(file(first)),
                Particulars.NONE));
      }
    }
    return comparisons;
  }

  /** Whether a finding is about two schema files, neither of which is right by itself. */
  static boolean isAbout(Finding finding) {
    return finding.side().startsWith(SIDE);
  }

  /** The file that a person edits; the folder, where there are several. */
  private static Path file(MigrationLayout layout) throws IOException {
    List<Path> files = layout.schemaFiles();
    return files.size() == 1 ? files.get(0) : layout.schema();
  }
}
