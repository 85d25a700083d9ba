package io.agor.migration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When migrations may be written into the source tree. */
public enum WriteMode {
  /** Whenever a person asks for it, and in builds outside of CI. */
  AUTO,
  ALWAYS,
  NEVER;

  /** The mode of this lower-case name. */
  public static Optional<WriteMode> of(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }

  /** The name in the configuration: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether to write.
   *
   * @param ci the value of the environment variable CI, empty if it is not set; like Maven 4, any
   *     value but {@code false} counts
   */
  public boolean mayWrite(Caller caller, String ci) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> caller == Caller.PERSON || ci.isEmpty() || ci.equalsIgnoreCase("false");
    };
  }

  /** Who asks: a command line that names the goal, or a life cycle that it is bound to. */
  public enum Caller {
    PERSON,
    BUILD
  }
}
