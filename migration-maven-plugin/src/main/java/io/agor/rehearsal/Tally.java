package io.agor.rehearsal;

/**
 * How much was compared.
 *
 * @param values with what is known of them
 * @param across between the databases
 */
record Tally(int values, int across) {

  static final Tally NONE = new Tally(0, 0);

  Tally plusValues(int more) {
    return new Tally(values + more, across);
  }

  Tally plusAcross(int more) {
    return new Tally(values, across + more);
  }
}
