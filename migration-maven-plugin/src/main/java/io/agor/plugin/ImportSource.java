package io.agor.plugin;

import io.agor.run.SqlScripts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Where an import reads a dialect from.
 *
 * @param scripts the SQL to run on a fresh database; empty for a database that is there
 */
record ImportSource(DialectSettings settings, Optional<SqlScripts> scripts) {

  /**
   * What was typed, else the database or the folder of the configuration; empty if there is
   * nothing.
   *
   * @param typed a URL, or a script or folder in the project's folder
   * @param shown how a path is told
   * @throws MojoFailureException if nothing is where the typed path leads
   */
  static Optional<ImportSource> of(
      DialectSettings dialect, Optional<String> typed, Path project, Function<Path, String> shown)
      throws MojoFailureException {
    if (typed.filter(text -> text.startsWith("jdbc:")).isPresent()) {
      return Optional.of(new ImportSource(dialect.existing(typed.get()), Optional.empty()));
    }
    if (typed.isPresent()) {
      Path path = project.resolve(typed.get());
      SqlScripts scripts = new SqlScripts(path);
      if (!scripts.exist()) {
        throw new MojoFailureException(
            "agor: there is no SQL in "
                + shown.apply(path)
                + ". Mend agor.import."
                + dialect.dialect().id()
                + ".");
      }
      return Optional.of(new ImportSource(dialect, Optional.of(scripts)));
    }
    if (dialect.source() == DialectSettings.Source.EXISTING) {
      return Optional.of(new ImportSource(dialect, Optional.empty()));
    }
    return Optional.of(new SqlScripts(dialect.folder()))
        .filter(SqlScripts::exist)
        .map(scripts -> new ImportSource(dialect, Optional.of(scripts)));
  }

  /** The files that are not where Flyway finds its own, so that a baseline takes their place. */
  List<Path> foreignFiles() {
    return scripts
        .filter(found -> !found.path().equals(settings.folder()))
        .map(SqlScripts::files)
        .orElse(List.of());
  }
}
