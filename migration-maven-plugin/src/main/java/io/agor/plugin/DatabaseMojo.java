package io.agor.plugin;

import io.agor.run.JdbcDrivers;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What the goals share that open databases. */
abstract class DatabaseMojo extends AgorMojo {

  @Override
  final void work() throws IOException, MojoExecutionException, MojoFailureException {
    try {
      JdbcDrivers drivers = JdbcDrivers.inUse();
      try {
        super.work();
      } finally {
        drivers.close();
      }
    } catch (SQLException e) {
      throw new MojoExecutionException("agor: " + e.getMessage(), e);
    }
  }
}
