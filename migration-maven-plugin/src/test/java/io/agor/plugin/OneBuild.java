package io.agor.plugin;

import io.agor.run.TestPostgresql;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * Generates and verifies the project in a folder, as a build in a long-lived Maven does it; answers
 * with the JDBC drivers that are registered afterwards. {@link RepeatedBuildsTest} loads it anew
 * for each build.
 */
public final class OneBuild implements Function<Path, List<String>> {

  @Override
  public List<String> apply(Path folder) {
    File target = folder.resolve("target").toFile();
    Map<String, Object> common = common(folder);
    try {
      GenerateMojo generate = new GenerateMojo();
      set(generate, common);
      set(
          generate,
          Map.of(
              "write",
              "always",
              "javaPackage",
              "com.example.db",
              "javaFolder",
              new File(target, "generated-sources/agor"),
              "generateJava",
              true));
      run(generate);
      VerifyMojo verify = verify();
      set(verify, common);
      set(
          verify,
          Map.of(
              "postgresqlVersion",
              "17",
              "postgresqlCache",
              TestPostgresql.cacheFolder().toFile(),
              "reports",
              List.of("html", "json", "junit", "sarif"),
              "rehearse",
              "newest",
              "probes",
              true));
      run(verify);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return Collections.list(DriverManager.getDrivers()).stream()
        .map(Driver::getClass)
        .filter(driver -> driver.getClassLoader() == getClass().getClassLoader())
        .map(Class::getName)
        .toList();
  }

  /** What Maven gives to every goal of a project in a folder. */
  @SuppressWarnings("deprecation") // Maven 3 has no other way to make a session
  static Map<String, Object> common(Path folder) {
    MavenProject project = new MavenProject();
    project.setFile(folder.resolve("pom.xml").toFile());
    return Map.of(
        "project",
        project,
        "session",
        new MavenSession(null, null, new DefaultMavenExecutionRequest(), null),
        "execution",
        execution(),
        "migrations",
        folder.resolve("db").toFile(),
        "outputFolder",
        folder.resolve("target/agor").toFile());
  }

  static VerifyMojo verify() {
    return new VerifyMojo(binaries(), silent(SettingsDecrypter.class));
  }

  static ImportMojo importing() {
    return new ImportMojo(binaries(), silent(SettingsDecrypter.class));
  }

  static MigrateMojo migrate() {
    return new MigrateMojo(silent(SettingsDecrypter.class));
  }

  static void run(AgorMojo goal) throws Exception {
    goal.setLog(silent(Log.class));
    goal.execute();
  }

  private static MojoExecution execution() {
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setGroupId("io.agor");
    plugin.setArtifactId("agor-maven-plugin");
    plugin.setVersion("1");
    MojoDescriptor goal = new MojoDescriptor();
    goal.setPluginDescriptor(plugin);
    return new MojoExecution(goal, "default", MojoExecution.Source.LIFECYCLE);
  }

  /** PostgreSQL as the tests have it. */
  static RepositorySystem binaries() {
    return proxy(
        RepositorySystem.class,
        arguments -> {
          ArtifactRequest request = (ArtifactRequest) arguments[1];
          File jar = TestPostgresql.binariesJar().toFile();
          return new ArtifactResult(request).setArtifact(request.getArtifact().setFile(jar));
        });
  }

  /** Something that does nothing. */
  static <T> T silent(Class<T> type) {
    return proxy(type, arguments -> null);
  }

  private static <T> T proxy(Class<T> type, Function<Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                method.getReturnType() == boolean.class
                    ? (Object) false
                    : answer.apply(arguments)));
  }

  static void set(AgorMojo goal, Map<String, Object> values) throws Exception {
    for (Map.Entry<String, Object> value : values.entrySet()) {
      Field field = field(goal.getClass(), value.getKey());
      field.setAccessible(true);
      field.set(goal, value.getValue());
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> owner = type; owner != Object.class; owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
