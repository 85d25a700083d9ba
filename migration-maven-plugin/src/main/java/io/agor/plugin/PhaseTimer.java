package io.agor.plugin;

import io.agor.run.Phase;
import io.agor.run.Progress;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Logs how long each phase took, at debug level. One timer serves one thread. */
final class PhaseTimer implements Progress {

  private final String side;
  private final Log log;
  private final Map<Phase, Long> begun = new EnumMap<>(Phase.class);

  PhaseTimer(String side, Log log) {
    this.side = side;
    this.log = log;
  }

  @Override
  public void begun(Phase phase) {
    begun.put(phase, System.nanoTime());
  }

  @Override
  public void ended(Phase phase) {
    Long start = begun.remove(phase);
    if (start != null) {
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      log.debug(
          "agor: "
              + side
              + ": "
              + phase.name().toLowerCase(Locale.ROOT)
              + " took "
              + milliseconds
              + " ms");
    }
  }
}
