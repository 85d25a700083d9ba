package io.agor.plugin;

import io.agor.migration.Migration;
import io.agor.migration.MigrationLayout;
import java.io.IOException;
import java.util.List;
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
}
