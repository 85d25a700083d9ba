package io.agor.lint;

import io.agor.dialect.Dialect;
import io.agor.dialect.MinimumVersions;
import io.agor.diff.Change;
import io.agor.diff.SchemaDiff;
import io.agor.plan.PhysicalStep;
import io.agor.plan.SchemaStep;
import io.agor.report.Finding;
import io.agor.report.Severity;
import io.agor.schema.Allowance;
import io.agor.schema.Intents;
import io.agor.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges the step from one schema to the next by every rule. */
public final class Lint {

  private final List<LintRule> rules;
  private final Collection<Dialect> dialects;
  private final LintSettings settings;
  private final List<Allowance> allowances;
  private final Map<String, List<Allowance>> allowancesByObject;

  /**
   * A linter for a project.
   *
   * @param dialects the databases that the project is for
   * @param allowances the findings that its schema file accepts
   */
  public Lint(Collection<Dialect> dialects, LintSettings settings, List<Allowance> allowances) {
    this(dialects, settings, allowances, MinimumVersions.DEFAULT);
  }

  /** A linter for a project whose migrations run on these versions of the databases. */
  public Lint(
      Collection<Dialect> dialects,
      LintSettings settings,
      List<Allowance> allowances,
      MinimumVersions versions) {
    this.rules = rules(versions);
    this.dialects = List.copyOf(dialects);
    this.settings = settings;
    this.allowances = List.copyOf(allowances);
    this.allowancesByObject = allowances.stream().collect(Collectors.groupingBy(Allowance::object));
  }

  private static List<LintRule> rules(MinimumVersions versions) {
    return List.of(
        new DroppedTable(),
        new DroppedColumn(),
        new AddedNotNullColumn(),
        new BecomesNotNull(),
        new NarrowedType(),
        new NewUnique(),
        new NewForeignKey(),
        new NewCheck(),
        new Rename(),
        new PostgresqlRewrite(),
        new PostgresqlIndex(),
        new PostgresqlScan(),
        new SqliteRebuild(versions.of(Dialect.SQLITE)));
  }

  /** The codes of all rules, in order, with their usual severities. */
  static SortedMap<String, Severity> severities() {
    SortedMap<String, Severity> severities = new TreeMap<>();
    rules(MinimumVersions.DEFAULT).forEach(rule -> severities.put(rule.code(), rule.severity()));
    severities.put(UnusedAllowance.CODE, UnusedAllowance.SEVERITY);
    severities.put(CarriedOutIntents.CODE, CarriedOutIntents.SEVERITY);
    return severities;
  }

  /**
   * The findings of all rules about a step, in the order of the rules.
   *
   * @param intents what the author says about the step, without what an earlier one has carried out
   */
  public List<Finding> check(Schema from, Schema to, Intents intents) {
    SchemaStep step = new SchemaStep(from, to, intents);
    Map<Dialect, PhysicalStep> physical = new EnumMap<>(Dialect.class);
    dialects.forEach(dialect -> physical.put(dialect, PhysicalStep.of(dialect, step)));
    return check(step, SchemaDiff.between(from, to, intents), physical);
  }

  /**
   * The same for a step that is known already.
   *
   * @param changes of the step in the schema file
   * @param physical the step in each database that the project is for
   */
  public List<Finding> check(
      SchemaStep step, List<Change> changes, Map<Dialect, PhysicalStep> physical) {
    List<Finding> findings = new ArrayList<>();
    Set<Allowance> used = new HashSet<>();
    // Where no table is, no row can be lost and nobody waits.
    if (!step.before().tables().isEmpty()) {
      judge(step, changes, physical, findings, used);
    }
    settings
        .severity(UnusedAllowance.CODE, UnusedAllowance.SEVERITY)
        .ifPresent(
            level ->
                allowances.stream()
                    .filter(allowance -> !used.contains(allowance))
                    .map(allowance -> UnusedAllowance.finding(allowance, level))
                    .forEach(findings::add));
    return List.copyOf(findings);
  }

  private void judge(
      SchemaStep step,
      List<Change> changes,
      Map<Dialect, PhysicalStep> physical,
      List<Finding> findings,
      Set<Allowance> used) {
    Step declared = Step.declared(step, changes);
    Map<Dialect, Step> steps = new EnumMap<>(Dialect.class);
    physical.forEach((dialect, known) -> steps.put(dialect, Step.of(known)));
    for (LintRule rule : rules) {
      Optional<Severity> severity = settings.severity(rule.code(), rule.severity());
      Optional<Dialect> dialect = rule.dialect();
      if (dialect.isPresent() && !dialects.contains(dialect.get())) {
        continue;
      }
      String side = dialect.map(Dialect::id).orElse("schema");
      for (Remark remark : rule.judge(dialect.map(steps::get).orElse(declared))) {
        Optional<Allowance> allowance = allowance(rule, remark);
        allowance.ifPresent(used::add);
        if (allowance.isEmpty()) {
          severity.ifPresent(level -> findings.add(remark.toFinding(rule.code(), level, side)));
        }
      }
    }
  }

  /** What can be taken out of the schema file: one finding for each intent that is carried out. */
  public List<Finding> carriedOut(Intents intents) {
    return settings
        .severity(CarriedOutIntents.CODE, CarriedOutIntents.SEVERITY)
        .map(level -> CarriedOutIntents.findings(intents, level))
        .orElse(List.of());
  }

  private Optional<Allowance> allowance(LintRule rule, Remark remark) {
    return allowancesByObject.getOrDefault(remark.name(), List.of()).stream()
        .filter(allowance -> allowance.code().equals(rule.code()))
        .findFirst();
  }
}
