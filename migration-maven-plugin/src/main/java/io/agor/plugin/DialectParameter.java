package io.agor.plugin;

import java.io.File;

/** One {@code <dialect>} of the configuration, as Maven fills it in from the pom. */
public final class DialectParameter {

  /** {@code sqlite} or {@code postgresql}. */
  private String name = "";

  /** The folder of this dialect's SQL files. */
  private File folder;

  /** SQL of any origin, a folder or a file, where there is no schema file. */
  private File migrations;

  /** Whether the database of the url is read as it is, and nothing is applied. */
  private boolean readOnly;

  /** A server to verify on, instead of an embedded one. */
  private String url = "";

  /** The {@code <server>} of settings.xml that holds user name and password for the url. */
  private String serverId = "";

  /** This dialect's own schema file or folder. */
  private File schema;

  /** The oldest version of the database that the migrations must run on. */
  private String minimumVersion = "";

  String name() {
    return name == null ? "" : name.strip();
  }

  File folderOr(File other) {
    return folder != null ? folder : migrations != null ? migrations : other;
  }

  boolean namesSql() {
    return folder != null || migrations != null;
  }

  boolean readOnly() {
    return readOnly;
  }

  String minimumVersion() {
    return minimumVersion == null ? "" : minimumVersion.strip();
  }

  String url() {
    return url == null ? "" : url.strip();
  }

  String serverId() {
    return serverId == null ? "" : serverId.strip();
  }

  File schemaOr(File other) {
    return schema == null ? other : schema;
  }
}
