package io.agor.parity.pair;

/** Whether two texts mean the same. */
enum Sameness {
  SAME,
  DIFFERENT,
  /** Neither text nor evaluation tells. */
  UNDECIDED
}
