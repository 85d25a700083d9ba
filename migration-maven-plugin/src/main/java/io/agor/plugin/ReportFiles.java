package io.agor.plugin;

import io.agor.diagram.DiagramLayout;
import io.agor.migration.AtomicFiles;
import io.agor.report.Report;
import io.agor.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The files of a report.
 *
 * @param folder where they lie
 * @param formats those to write
 */
record ReportFiles(Path folder, Set<ReportFormat> formats) {

  /**
   * The files that are wanted.
   *
   * @param names formats in lower case; {@code none}, alone, for none
   * @throws MojoFailureException if there is no format of a name
   */
  static ReportFiles of(Path folder, List<String> names) throws MojoFailureException {
    Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    if (!names.equals(List.of("none"))) {
      for (String name : names) {
        formats.add(
            Arrays.stream(ReportFormat.values())
                .filter(format -> word(format).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(name)));
      }
    }
    return new ReportFiles(folder, formats);
  }

  /**
   * Takes the files of an earlier run away, of every format, so that none is read as this one's.
   */
  void clear() throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      Files.deleteIfExists(folder.resolve(format.fileName()));
    }
  }

  /** Gets ready to write, in a thread of its own, while others wait for their databases. */
  void prepare() {
    if (formats.contains(ReportFormat.HTML)) {
      Thread thread = new Thread(DiagramLayout::prepare, "agor report");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Writes each format; returns the file that a person would open first, if any was written. */
  Optional<Path> write(Report report) throws IOException {
    for (ReportFormat format : formats) {
      AtomicFiles.write(folder.resolve(format.fileName()), format.write(report));
    }
    return formats.stream()
        .filter(format -> format == ReportFormat.HTML)
        .findFirst()
        .or(() -> formats.stream().findFirst())
        .map(format -> folder.resolve(format.fileName()));
  }

  private static MojoFailureException wrong(String name) {
    return new MojoFailureException(
        "agor: wrong configuration: there is no report '%s'; there are %s, and none.\n\n"
                .formatted(
                    name,
                    Arrays.stream(ReportFormat.values())
                        .map(ReportFiles::word)
                        .collect(Collectors.joining(", ")))
            + "It should read, for example:\n\n  <reports>html,junit</reports>");
  }

  private static String word(ReportFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
