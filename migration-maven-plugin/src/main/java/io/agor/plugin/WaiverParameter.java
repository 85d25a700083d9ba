package io.agor.plugin;

import io.agor.parity.Waiver;
import java.util.Optional;

/** One {@code <waiver>} of the configuration, as Maven fills it in from the pom. */
public final class WaiverParameter {

  /** The code of the finding. */
  private String code = "";

  /** The object as the finding calls it. */
  private String object = "";

  /** The migration after which it is found. */
  private String migration = "";

  /** What the finding expects. */
  private String expected = "";

  /** What the finding found. */
  private String actual = "";

  /** Why it is accepted. */
  private String reason = "";

  Waiver waiver() {
    return new Waiver(
        text(code),
        text(object),
        Optional.of(text(migration)).filter(name -> !name.isEmpty()),
        text(expected),
        text(actual),
        text(reason));
  }

  private static String text(String written) {
    return written == null ? "" : written.strip();
  }
}
