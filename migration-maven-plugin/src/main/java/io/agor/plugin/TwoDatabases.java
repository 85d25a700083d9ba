package io.agor.plugin;

import io.agor.parity.pair.PairComparison;
import io.agor.report.Finding;
import io.agor.report.Report;
import io.agor.report.ReportSide;
import io.agor.run.MaskedText;
import io.agor.run.MigrationFailedException;
import io.agor.run.PairVerification;
import io.agor.run.SqlScripts;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Two databases that are compared with each other, without a schema file.
 *
 * @param left the dialect of the left side and where it comes from
 * @param right the same of the right side
 * @param folder of the project
 */
record TwoDatabases(
    DialectSettings left,
    DialectSettings right,
    TestDatabases databases,
    ProductNames products,
    ReportHead head,
    Path folder,
    Log log) {

  /**
   * The two that the configuration names.
   *
   * @throws MojoFailureException if there are not two
   */
  static TwoDatabases of(
      List<DialectSettings> settings,
      TestDatabases databases,
      ReportHead head,
      Path folder,
      Log log)
      throws MojoFailureException {
    if (settings.size() != 2) {
      throw new MojoFailureException(
          "agor: without a schema file two databases are compared with each other. Name both in"
              + " <dialects>, each with <migrations>, or with <url> and <readOnly>.");
    }
    return new TwoDatabases(
        settings.get(0), settings.get(1), databases, new ProductNames(), head, folder, log);
  }

  /**
   * What each holds, and what is not alike.
   *
   * @throws MojoFailureException if there is no SQL to build one from
   * @throws MigrationFailedException if a script fails
   * @throws SQLException if a database cannot be read
   */
  PairComparison compare() throws SQLException, MojoFailureException {
    return PairVerification.run(side(left), side(right));
  }

  private PairVerification.Side side(DialectSettings dialect) throws MojoFailureException {
    PhaseTimer timer = new PhaseTimer(dialect.dialect().id(), log);
    if (dialect.source() == DialectSettings.Source.EXISTING) {
      return new PairVerification.Side(
          dialect.dialect(),
          Optional.empty(),
          products.asking(databases.existing(dialect, folder)),
          timer);
    }
    SqlScripts scripts = new SqlScripts(dialect.folder());
    if (!scripts.exist()) {
      throw new MojoFailureException(
          "agor: there is no SQL in "
              + head.shown().apply(dialect.folder())
              + ". Mend <migrations> of "
              + dialect.dialect().id()
              + ".");
    }
    return new PairVerification.Side(
        dialect.dialect(),
        Optional.of(scripts),
        products.asking(databases.of(dialect, timer)),
        timer);
  }

  /**
   * The report of what was compared.
   *
   * @param findings as the project weighs them
   */
  Report report(PairComparison comparison, List<Finding> findings) throws IOException {
    Set<String> tables = new LinkedHashSet<>();
    Stream.of(comparison.left(), comparison.right())
        .flatMap(schema -> schema.tables().stream())
        .map(Table::name)
        .forEach(tables::add);
    Map<String, List<Path>> files = new LinkedHashMap<>();
    for (DialectSettings dialect : List.of(left, right)) {
      if (dialect.source() != DialectSettings.Source.EXISTING && !findings.isEmpty()) {
        files.put(dialect.dialect().id(), new SqlScripts(dialect.folder()).files());
      }
    }
    return head.report(
        List.of(reported(left, comparison.left()), reported(right, comparison.right())),
        findings,
        new SqlPlaces(files, tables, head.shown()),
        List.of());
  }

  private ReportSide reported(DialectSettings dialect, Schema schema) {
    String source =
        switch (dialect.source()) {
          case EXISTING -> MaskedText.of(dialect.url());
          case SQL, UNSAID -> head.shown().apply(dialect.folder());
        };
    String name = dialect.dialect().id();
    return new ReportSide(name, products.of(name), source, schema);
  }

  /** The report of a script that cannot be applied. */
  Report report(MigrationFailedException exception) {
    Path sql = exception.failure().dialect() == left.dialect() ? left.folder() : right.folder();
    return head.failure(exception, sql, head.shown().apply(sql));
  }
}
