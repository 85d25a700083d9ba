package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import io.agor.migration.CustomMigrations;
import io.agor.migration.Migration;
import io.agor.migration.MigrationGenerator;
import io.agor.migration.MigrationLayout;
import io.agor.migration.MigrationStep;
import io.agor.migration.MigrationSteps;
import io.agor.migration.RefusedChangeException;
import io.agor.migration.TestLayout;
import io.agor.rehearsal.RehearsalResult;
import io.agor.rehearsal.RehearsedChange;
import io.agor.report.TextReport;
import io.agor.schema.file.SchemaDocument;
import io.agor.schema.file.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Does what a recipe of the cookbook says, block by block, in a project of its own with a SQLite
 * and a PostgreSQL database.
 */
final class RecipeRun implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final Path folder;
  private final MigrationLayout layout;
  private final MigrationGenerator generator;
  private final RecipeDatabases databases;
  private String schema = "";
  private Optional<Migration> newest = Optional.empty();
  private boolean byHand;
  private String answer = "";

  RecipeRun(Path folder) {
    this.folder = folder;
    this.layout = TestLayout.in(folder);
    this.generator = new MigrationGenerator(layout, file -> true);
    this.databases = new RecipeDatabases(layout);
  }

  /**
   * Does what a block says.
   *
   * @return what should stand in the block where it shows what the tool or a database says; empty
   *     where the block is something to do
   */
  Optional<String> run(Block block) throws Exception {
    return switch (block.language()) {
      case "yaml" -> edit(block);
      case "sh" -> commands(block);
      case "sql" -> sql(block);
      case "text" -> Optional.of(said(block));
      default -> throw new IllegalStateException(block + ": what is that in a recipe?");
    };
  }

  private Optional<String> edit(Block block) throws Exception {
    generateTheFirst();
    schema = block.text();
    Files.createDirectories(layout.schema());
    Files.writeString(layout.schema().resolve("app.yaml"), schema);
    return Optional.empty();
  }

  /** The schema before is there already when a recipe begins, with its migration. */
  private void generateTheFirst() throws Exception {
    if (newest.isEmpty() && !schema.isEmpty()) {
      newest = generator.pending(document(schema), "");
      newest.orElseThrow().write();
    }
  }

  private Optional<String> commands(Block block) throws Exception {
    for (String line : block.text().lines().toList()) {
      assertThat(line).as(block.place()).startsWith("mvn agor:generate");
      Optional<String> custom = option(line, "custom");
      byHand = custom.isPresent();
      newest =
          byHand
              ? Optional.of(
                  new CustomMigrations(layout).next(generator, document(schema), custom.get()))
              : generator.pending(document(schema), option(line, "name").orElse(""));
      assertThat(newest).as(block.place()).isPresent();
      newest.get().write();
    }
    return Optional.empty();
  }

  private static Optional<String> option(String command, String name) {
    Matcher matcher = Pattern.compile(" -Dagor\\." + name + "=(\\S+)").matcher(command);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Optional<String> sql(Block block) throws Exception {
    Optional<Dialect> dialect =
        block.label().endsWith("SQLite:")
            ? Optional.of(Dialect.SQLITE)
            : block.label().endsWith("PostgreSQL:")
                ? Optional.of(Dialect.POSTGRESQL)
                : Optional.empty();
    if (dialect.isPresent() && !byHand) {
      return Optional.of(newest.orElseThrow().sql().get(dialect.get()));
    }
    if (dialect.isPresent()) {
      append(dialect.get(), block.text());
    } else if (block.label().endsWith("Both databases:")) {
      for (Dialect each : Dialect.values()) {
        append(each, block.text());
      }
    } else {
      execute(block);
    }
    return Optional.empty();
  }

  /** Rows that are in the way are mended before the migrations that they stop. */
  private void execute(Block block) throws Exception {
    generateTheFirst();
    if (!block.label().startsWith("Mend")) {
      databases.apply();
    }
    answer =
        databases.execute(
            block.text(),
            block.label().contains("in SQLite only")
                ? EnumSet.of(Dialect.SQLITE)
                : EnumSet.allOf(Dialect.class));
  }

  private void append(Dialect dialect, String sql) throws IOException {
    Files.writeString(
        newest.orElseThrow().files().get(dialect), "\n" + sql, StandardOpenOption.APPEND);
  }

  private String said(Block block) throws Exception {
    if (block.label().startsWith("Without ")) {
      return refusal(block);
    }
    return block.label().contains(" stops") ? databases.stop() : answer;
  }

  /** What is said where the schema file lacks the words that the label names. */
  private String refusal(Block block) throws Exception {
    Matcher code = CODE.matcher(block.label());
    assertThat(code.find()).as(block.place()).isTrue();
    assertThat(schema).as(block.place()).contains(code.group(1));
    try {
      generator.pending(document(schema.replace(code.group(1), "")), "");
    } catch (RefusedChangeException e) {
      return TextReport.lines(e.findings()).stream()
          .map(line -> "[ERROR] " + line + "\n")
          .collect(Collectors.joining());
    }
    throw new AssertionError(block.place() + ": nothing is refused");
  }

  /** The databases are as the schema file says, and no migration of the recipe loses anything. */
  void verify() throws Exception {
    assertThat(generator.pending(document(schema), "")).isEmpty();
    databases.apply();
    assertThat(databases.drift(document(schema).schema())).isEmpty();
    List<MigrationStep> steps = MigrationSteps.of(layout);
    RehearsalResult result =
        new RehearsedChange(folder, steps).rehearse(steps.subList(1, steps.size()));
    assertThat(result.findings().stream().filter(finding -> !finding.code().equals("AR013")))
        .isEmpty();
  }

  private static SchemaDocument document(String schema) throws Exception {
    return SchemaFile.read("app.yaml", schema);
  }

  @Override
  public void close() {
    databases.close();
  }
}
