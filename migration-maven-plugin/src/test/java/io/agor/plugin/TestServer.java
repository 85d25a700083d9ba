package io.agor.plugin;

import io.agor.run.EmbeddedPostgresql;
import io.agor.run.TestPostgresql;
import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The PostgreSQL of the tests as a {@code <server>} of settings.xml. */
final class TestServer {

  static final String ID = "test-postgresql";

  private TestServer() {}

  /** A session whose settings have the server. */
  @SuppressWarnings("deprecation") // Maven 3 has no other way to make a session
  static MavenSession session() {
    EmbeddedPostgresql postgresql = TestPostgresql.server();
    Server server = new Server();
    server.setId(ID);
    server.setUsername(postgresql.user());
    server.setPassword(postgresql.password());
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setServers(List.of(server));
    return new MavenSession(null, null, request, null);
  }

  /** One for passwords that are not encrypted. */
  static SettingsDecrypter decrypter() {
    return request -> result(request);
  }

  private static SettingsDecryptionResult result(SettingsDecryptionRequest request) {
    return (SettingsDecryptionResult)
        Proxy.newProxyInstance(
            TestServer.class.getClassLoader(),
            new Class<?>[] {SettingsDecryptionResult.class},
            (self, method, arguments) ->
                method.getName().equals("getServer") ? request.getServers().get(0) : List.of());
  }
}
