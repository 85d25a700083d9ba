package io.agor.rehearsal.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/** Does the same on several databases, on all of them or on none. */
final class Lockstep {

  private final List<Target> targets;

  /** The databases, those that refuse most first. */
  Lockstep(List<Target> targets) {
    this.targets = targets;
  }

  /** Work on one database. */
  interface Work {
    void on(Target target) throws SQLException;
  }

  /** Whether all databases took it; if one refused, none has it. */
  boolean attempt(Work work) throws SQLException {
    List<Savepoint> savepoints = new ArrayList<>();
    for (Target target : targets) {
      savepoints.add(target.connection().setSavepoint());
      try {
        work.on(target);
      } catch (SQLException refused) {
        for (int i = 0; i < savepoints.size(); i++) {
          targets.get(i).connection().rollback(savepoints.get(i));
        }
        return false;
      }
    }
    for (int i = 0; i < savepoints.size(); i++) {
      targets.get(i).connection().releaseSavepoint(savepoints.get(i));
    }
    return true;
  }

  void begin() throws SQLException {
    for (Target target : targets) {
      target.connection().setAutoCommit(false);
    }
  }

  void commit() throws SQLException {
    for (Target target : targets) {
      Connection connection = target.connection();
      connection.commit();
      connection.setAutoCommit(true);
    }
  }
}
