package io.agor.dialect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The oldest version of each database that the migrations of a project must run on. */
public final class MinimumVersions {

  /** The oldest version of each database that there are migrations for at all. */
  public static final MinimumVersions DEFAULT = new MinimumVersions(new EnumMap<>(Dialect.class));

  private final Map<Dialect, DatabaseVersion> declared;

  private MinimumVersions(Map<Dialect, DatabaseVersion> declared) {
    this.declared = declared;
  }

  /**
   * The versions that a project declares; the default for a database that is left out.
   *
   * @throws IllegalArgumentException if one is older than its default
   */
  public static MinimumVersions of(Map<Dialect, DatabaseVersion> declared) {
    Map<Dialect, DatabaseVersion> versions = new EnumMap<>(Dialect.class);
    declared.forEach(
        (dialect, version) -> {
          if (!version.isAtLeast(dialect.oldestVersion())) {
            throw new IllegalArgumentException(
                dialect.displayName()
                    + " "
                    + version
                    + " is older than "
                    + dialect.oldestVersion()
                    + ", the oldest one that there are migrations for");
          }
          versions.put(dialect, version);
        });
    return new MinimumVersions(Collections.unmodifiableMap(versions));
  }

  /** The version for a database. */
  public DatabaseVersion of(Dialect dialect) {
    return declared.getOrDefault(dialect, dialect.oldestVersion());
  }

  /** Every database with its version, in the order of the dialects. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Dialect dialect : Dialect.values()) {
      text.append(text.isEmpty() ? "" : ", ").append(dialect.id()).append(' ').append(of(dialect));
    }
    return text.toString();
  }
}
