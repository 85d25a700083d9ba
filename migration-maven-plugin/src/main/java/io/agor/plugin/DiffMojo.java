package io.agor.plugin;

import io.agor.dialect.Dialect;
import io.agor.migration.Migration;
import io.agor.migration.MigrationLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints the migration that {@code agor:generate} would write, and writes nothing: the SQL of each
 * dialect, and what the linter says about it.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends PendingMojo {

  @Override
  boolean skipsThisGoal() {
    return false;
  }

  @Override
  void run(List<DialectSettings> settings) throws IOException, MojoFailureException {
    for (MigrationLayout layout : layouts(settings)) {
      Optional<Migration> migration = pending(layout, DialectSettings.minimumVersions(settings));
      if (migration.isPresent()) {
        print(migration.get());
      } else {
        getLog().info("agor: nothing is pending: the migrations do all that the schema file says");
      }
    }
  }

  private void print(Migration migration) {
    if (migration.sql().isEmpty()) {
      getLog()
          .info(
              "agor: agor:generate would take back "
                  + migration.name()
                  + ", which the schema file no longer asks for");
    }
    for (Map.Entry<Dialect, String> sql : migration.sql().entrySet()) {
      Path file = migration.files().get(sql.getKey());
      getLog().info("agor: pending for " + sql.getKey().id() + ", " + shown(file) + ":");
      sql.getValue().lines().forEach(getLog()::info);
    }
  }
}
