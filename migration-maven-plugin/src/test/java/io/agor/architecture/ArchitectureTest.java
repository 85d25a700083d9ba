package io.agor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may know whom. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.agor");

  @Test
  void onlyTheGoalsKnowMaven() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.agor.plugin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "javax.inject.."));
  }

  @Test
  void nobodyKnowsTheGoals() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.agor.plugin")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.agor.plugin"));
  }

  @Test
  void planningAndLintSeeNoDatabaseAndNoFile() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("io.agor.plan", "io.agor.lint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.nio.file..", "java.io.."));
  }

  @Test
  void onlyRunKnowsFlywayAndTheDrivers() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.agor.run")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flywaydb..", "org.postgresql..", "org.sqlite.."));
  }

  @Test
  void theRehearsalSharesNoMistakeWithThePlanner() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.agor.rehearsal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.agor.plan..", "io.agor.lint.."));
  }

  @Test
  void typedJavaKnowsTheSchemaAndNothingElseOfOurs() {
    check(
        classes()
            .that()
            .resideInAPackage("io.agor.codegen")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "io.agor.codegen",
                "io.agor.schema",
                "com.palantir.javapoet",
                "java..",
                "javax.lang.."));
  }

  @Test
  void packagesDoNotFormCycles() {
    check(slices().matching("io.agor.(**)").should().beFreeOfCycles());
  }

  @Test
  void noClockNoChanceNoEnvironmentButInTheGoals() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.agor.plugin", "io.agor.run")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.agor.plugin")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock"));
  }

  @Test
  void nothingPrintsToTheConsole() {
    check(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
