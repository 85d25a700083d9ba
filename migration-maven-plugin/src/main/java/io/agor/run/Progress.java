package io.agor.run;

/**
 * Is told when a phase begins and when it has ended, so that the caller can log and time it.
 *
 * <p>Phases do not nest. A phase that fails is not ended.
 */
public interface Progress {

  /** Listens to nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begun(Phase phase) {}

        @Override
        public void ended(Phase phase) {}
      };

  /** The phase begins now. */
  void begun(Phase phase);

  /** The phase is over and has succeeded. */
  void ended(Phase phase);
}
