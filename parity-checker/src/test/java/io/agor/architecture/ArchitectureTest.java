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
  void theSchemaModelKnowsOnlyJava() {
    check(
        classes()
            .that()
            .resideInAPackage("io.agor.schema")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.agor.schema"));
  }

  @Test
  void theDifferKnowsOnlyTheSchemaAndTheTextOfSql() {
    check(
        classes()
            .that()
            .resideInAPackage("io.agor.diff")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.agor.schema", "io.agor.sql", "io.agor.diff"));
  }

  @Test
  void onlyIntrospectionHasHeardOfSchemaCrawler() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.agor.introspect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("schemacrawler..", "us.fatehi.."));
  }

  @Test
  void onlyTheDiagramHasHeardOfItsLayoutLibrary() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.agor.diagram")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse..", "com.google.."));
  }

  @Test
  void adoptingSeesNoDatabaseAndNoFile() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.agor.adopt")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.nio.file..", "java.io..", "io.agor.diff"));
  }

  @Test
  void packagesDoNotFormCycles() {
    check(slices().matching("io.agor.(**)").should().beFreeOfCycles());
  }

  @Test
  void noClockNoChanceNoEnvironment() {
    check(
        noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
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
