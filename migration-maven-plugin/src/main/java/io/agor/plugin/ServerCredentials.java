package io.agor.plugin;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** User names and passwords, which stand in settings.xml and nowhere else. */
record ServerCredentials(SettingsDecrypter decrypter, MavenSession session) {

  /** A user name and password; both empty where no server is named. */
  record Credentials(String user, String password) {

    @Override
    public String toString() {
      return "credentials of " + user;
    }
  }

  /**
   * The credentials of a server.
   *
   * @throws MojoFailureException if settings.xml has no such server, with the XML to add
   */
  Credentials of(String serverId) throws MojoFailureException {
    if (serverId.isEmpty()) {
      return new Credentials("", "");
    }
    Server server = session.getSettings().getServer(serverId);
    if (server == null) {
      throw new MojoFailureException(
          "agor: settings.xml has no server '"
              + serverId
              + "', which <serverId> names. Add to ~/.m2/settings.xml:\n\n"
              + "  <servers>\n    <server>\n      <id>"
              + serverId
              + "</id>\n"
              + "      <username>...</username>\n      <password>...</password>\n    </server>\n  </servers>");
    }
    Server decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
    return new Credentials(orEmpty(decrypted.getUsername()), orEmpty(decrypted.getPassword()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
