package io.agor.plugin;

/**
 * {@code <target>} in the configuration, as Maven fills it; {@link Targets} checks it.
 *
 * <p>Maven sets the fields by their names.
 */
public final class TargetParameter {

  /** The JDBC URL of the database, without a password. */
  private String url = "";

  /** The {@code <server>} of settings.xml that holds user name and password. */
  private String serverId = "";

  /** The environment variable that holds the user name. */
  private String userVariable = "";

  /** The environment variable that holds the password. */
  private String passwordVariable = "";

  /** Made by Maven. */
  public TargetParameter() {}

  TargetParameter(String url, String serverId, String userVariable, String passwordVariable) {
    this.url = url;
    this.serverId = serverId;
    this.userVariable = userVariable;
    this.passwordVariable = passwordVariable;
  }

  String url() {
    return stripped(url);
  }

  String serverId() {
    return stripped(serverId);
  }

  String userVariable() {
    return stripped(userVariable);
  }

  String passwordVariable() {
    return stripped(passwordVariable);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
