package io.agor.rehearsal;

/** Is told what is rehearsed now. */
@FunctionalInterface
public interface Listener {

  /**
   * The rehearsal of a migration begins.
   *
   * @param number of the migration among those to rehearse, from 1
   * @param count of migrations to rehearse
   */
  void begins(String migration, int number, int count);
}
