package io.agor.plugin;

import io.agor.dialect.DatabaseVersion;
import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/**
 * One dialect of the project, checked.
 *
 * @param folder of its SQL files
 * @param schema the file or folder that its migrations are written from
 * @param url of a server to verify on; empty for a fresh one of our own
 * @param serverId of the credentials for the url; empty for none
 * @param minimumVersion the oldest version of the database that the migrations must run on
 * @param source what it is verified on where there is no schema file
 */
record DialectSettings(
    Dialect dialect,
    Path folder,
    Path schema,
    String url,
    String serverId,
    DatabaseVersion minimumVersion,
    Source source) {

  /** Where a database without a schema file comes from. */
  enum Source {
    /** The configuration says nothing about it. */
    UNSAID,
    /** It is built from the SQL that the configuration names. */
    SQL,
    /** It is there, and only read. */
    EXISTING
  }

  private static final String EXAMPLE =
      """

      It should read, for example:

        <dialects>
          <dialect>
            <name>sqlite</name>
          </dialect>
          <dialect>
            <name>postgresql</name>
            <folder>src/main/resources/db/migration/postgresql</folder>
            <url>jdbc:postgresql://localhost:5432/postgres</url>
            <serverId>my-postgresql</serverId>
          </dialect>
        </dialects>

      Leave <dialects> out to have both, with their usual folders and databases that need no server.\
      """;

  /**
   * Checks what stands in the pom; without {@code <dialects>} it is every dialect with its
   * defaults.
   *
   * @throws MojoFailureException if something is wrong, with the right XML
   */
  static List<DialectSettings> of(List<DialectParameter> parameters, File schema, File migrations)
      throws MojoFailureException {
    if (parameters == null || parameters.isEmpty()) {
      return Arrays.stream(Dialect.values())
          .map(
              dialect ->
                  of(dialect, new DialectParameter(), dialect.oldestVersion(), schema, migrations))
          .toList();
    }
    List<DialectSettings> settings = new ArrayList<>();
    for (DialectParameter parameter : parameters) {
      Dialect dialect =
          Dialect.of(parameter.name()).orElseThrow(() -> wrong(unknown(parameter.name())));
      if (settings.stream().anyMatch(other -> other.dialect() == dialect)) {
        throw wrong("<name>" + dialect.id() + "</name> stands twice in <dialects>.");
      }
      boolean readOnly = parameter.readOnly();
      if (dialect == Dialect.SQLITE && !parameter.url().isEmpty() && !readOnly) {
        throw wrong(
            "<url> has no use for sqlite without <readOnly>: it is verified on a fresh file under"
                + " target/.");
      }
      if (readOnly && parameter.url().isEmpty()) {
        throw wrong("<readOnly> of " + dialect.id() + " has no use without a <url>.");
      }
      if (parameter.url().isEmpty() && !parameter.serverId().isEmpty()) {
        throw wrong("<serverId> of " + dialect.id() + " has no use without a <url>.");
      }
      if (!parameter.url().isEmpty() && !parameter.url().startsWith("jdbc:" + dialect.id() + ":")) {
        throw wrong("the <url> of " + dialect.id() + " must begin with jdbc:" + dialect.id() + ":");
      }
      DatabaseVersion version = minimumVersion(dialect, parameter.minimumVersion());
      settings.add(of(dialect, parameter, version, schema, migrations));
    }
    return List.copyOf(settings);
  }

  private static DialectSettings of(
      Dialect dialect,
      DialectParameter parameter,
      DatabaseVersion minimumVersion,
      File schema,
      File migrations) {
    return new DialectSettings(
        dialect,
        parameter.folderOr(new File(migrations, dialect.id())).toPath(),
        parameter.schemaOr(schema).toPath(),
        parameter.url(),
        parameter.serverId(),
        minimumVersion,
        source(parameter));
  }

  private static DatabaseVersion minimumVersion(Dialect dialect, String written)
      throws MojoFailureException {
    DatabaseVersion oldest = dialect.oldestVersion();
    if (written.isEmpty()) {
      return oldest;
    }
    String element = "<minimumVersion> of dialect " + dialect.id();
    DatabaseVersion version =
        DatabaseVersion.of(written)
            .orElseThrow(
                () ->
                    wrong(
                        element
                            + " must be a version such as "
                            + oldest
                            + ", not '"
                            + written
                            + "'."));
    if (!version.isAtLeast(oldest)) {
      throw wrong(
          element
              + " is "
              + version
              + ", and must be "
              + oldest
              + " or later: no migrations are written for older ones.");
    }
    return version;
  }

  /** The oldest versions of the databases that the migrations must run on. */
  static MinimumVersions minimumVersions(List<DialectSettings> settings) {
    Map<Dialect, DatabaseVersion> versions = new EnumMap<>(Dialect.class);
    settings.forEach(dialect -> versions.put(dialect.dialect(), dialect.minimumVersion()));
    return MinimumVersions.of(versions);
  }

  /** The same dialect on the database of this url, which is there and only read. */
  DialectSettings existing(String databaseUrl) {
    return new DialectSettings(
        dialect, folder, schema, databaseUrl, serverId, minimumVersion, Source.EXISTING);
  }

  private static Source source(DialectParameter parameter) {
    if (parameter.readOnly()) {
      return Source.EXISTING;
    }
    return parameter.namesSql() ? Source.SQL : Source.UNSAID;
  }

  private static String unknown(String name) {
    String known =
        Arrays.stream(Dialect.values()).map(Dialect::id).collect(Collectors.joining(" and "));
    return name.isEmpty()
        ? "a <dialect> has no <name>; there are " + known + "."
        : "there is no dialect '" + name + "'; there are " + known + ".";
  }

  private static MojoFailureException wrong(String what) {
    return new MojoFailureException("agor: wrong configuration: " + what + "\n" + EXAMPLE);
  }
}
