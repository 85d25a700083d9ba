package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goal as Maven makes it, from its descriptor. */
@MojoTest
class VerifyMojoTest {

  @Test
  @Basedir("/unit/verify-too-old")
  @InjectMojo(goal = "verify", pom = "pom.xml")
  void migrationsForAYoungerPostgresqlAreNotTriedOnAnOlderOne(VerifyMojo goal) {
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "agor: verify needs a PostgreSQL of at least the <minimumVersion> 18 of its <dialect>,\n"
                + "and would start 17.11. Set <postgresqlVersion>18</postgresqlVersion>.");
    assertThat(Path.of(MojoExtension.getBasedir(), "target")).doesNotExist();
  }
}
