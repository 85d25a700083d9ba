package io.agor.parity.pair;

/** Whether two texts mean the same. */
enum Verdict {
  SAME,
  DIFFERENT,
  /** Neither text nor evaluation tells. */
  UNDECIDED
}
