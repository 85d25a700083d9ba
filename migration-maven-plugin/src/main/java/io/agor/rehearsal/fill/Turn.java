package io.agor.rehearsal.fill;

/**
 * Which of its values a column has in a row: each in turn, and each column in an order of its own,
 * so that no two columns have the same values in all rows. If they had, nobody would see that a
 * migration lets them change places.
 *
 * @param column the place of the column in its table, from 0
 * @param row the number of the row, from 0
 */
record Turn(int column, int row) {

  static Turn of(int column, int row) {
    return new Turn(column, row);
  }

  /** The index of one of so many values. */
  int among(int values) {
    int round = row / values;
    int turned = round == 0 ? column / values : Math.floorMod(mixed(column, round), values);
    return (row + column + turned) % values;
  }

  /** Any number, the same every time: the finalizer of SplitMix64. */
  private static int mixed(int column, int round) {
    long bits = (column + 1) * 0x9E3779B97F4A7C15L + round * 0xD1B54A32D192ED03L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return (int) (bits ^ (bits >>> 31));
  }
}
