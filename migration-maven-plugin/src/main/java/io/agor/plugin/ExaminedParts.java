package io.agor.plugin;

import io.agor.parity.ParityCode;
import io.agor.parity.Waiver;
import io.agor.probe.ProbeKind;
import java.util.function.Predicate;

/**
 * Whether a verification has looked where the finding of a waiver would be. It has not where probes
 * are switched off or a migration is not rehearsed: then nobody can say that the waiver is of no
 * use.
 */
final class ExaminedParts implements Predicate<Waiver> {

  private final ProbedDatabases probes;
  private final RehearsedHistories rehearsal;

  ExaminedParts(ProbedDatabases probes, RehearsedHistories rehearsal) {
    this.probes = probes;
    this.rehearsal = rehearsal;
  }

  @Override
  public boolean test(Waiver waiver) {
    if (ProbeKind.findingCodes().contains(waiver.code())) {
      return probes.areAsked();
    }
    if (ParityCode.codes().contains(waiver.code())) {
      return waiver.migration().map(rehearsal::hasComparedAfter).orElse(true);
    }
    return waiver.migration().map(rehearsal::hasRehearsed).orElseGet(rehearsal::hasRehearsedAll);
  }
}
