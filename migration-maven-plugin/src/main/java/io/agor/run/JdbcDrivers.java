package io.agor.run;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The JDBC drivers of this plugin, registered for as long as somebody uses them.
 *
 * <p>Drivers register themselves when they are loaded, with the {@link DriverManager} of the whole
 * Java process. Left there, they would keep every class of the plugin in a process that lives on,
 * as that of an IDE does, after Maven has dropped the plugin.
 */
public final class JdbcDrivers implements AutoCloseable {

  private static final List<Driver> RESTING = new ArrayList<>();
  private static int users;

  private JdbcDrivers() {}

  /** Registers the drivers again, if others have closed this before. */
  public static JdbcDrivers inUse() throws SQLException {
    synchronized (RESTING) {
      users++;
      for (Driver driver : RESTING) {
        DriverManager.registerDriver(driver);
      }
      RESTING.clear();
      return new JdbcDrivers();
    }
  }

  /** Unregisters those of this plugin, if nobody else is using them. */
  @Override
  public void close() throws SQLException {
    ClassLoader ours = JdbcDrivers.class.getClassLoader();
    synchronized (RESTING) {
      users--;
      if (users > 0 || ours == ClassLoader.getSystemClassLoader()) {
        return; // what the process began with may stay as long as the process
      }
      for (Driver driver : Collections.list(DriverManager.getDrivers())) {
        if (driver.getClass().getClassLoader() == ours) {
          DriverManager.deregisterDriver(driver);
          RESTING.add(driver);
        }
      }
    }
  }
}
