package io.agor.introspect;

import static schemacrawler.schemacrawler.InformationSchemaKey.CONSTRAINT_COLUMN_USAGE;
import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.PRIMARY_KEYS;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_CONSTRAINTS;
import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;

import io.agor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import schemacrawler.crawl.SchemaCrawler;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.InfoLevel;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** One run of SchemaCrawler over our own catalog queries, checked to be complete. */
final class Crawl {

  /** SchemaCrawler reads this property to crawl in the caller's thread; a connection is no pool. */
  private static final String SINGLE_THREADED = "SC_SINGLE_THREADED";

  private final Connection connection;
  private final Dialect dialect;
  private final CatalogSql sql;
  private final CrawlCounts counts = new CrawlCounts();

  private Crawl(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
    sql = new CatalogSql(dialect);
  }

  /** Takes the tables and views one by one. */
  @FunctionalInterface
  interface Taker {

    /**
     * Takes one.
     *
     * @throws SQLException if it cannot be read
     */
    void take(Table table) throws SQLException;
  }

  /**
   * The tables and views, with columns, primary keys, indexes and constraints, given out one by
   * one. Nobody should keep one of them: SchemaCrawler's view of a table takes some forty
   * kilobytes.
   *
   * @throws SQLException if a query failed, or the catalog lacks something that is there
   */
  static void tables(Connection connection, Dialect dialect, Taker taker) throws SQLException {
    System.setProperty(SINGLE_THREADED, "true");
    new Crawl(connection, dialect).portions(taker);
  }

  private void portions(Taker taker) throws SQLException {
    List<String> expected = sql.rows(connection, "counts").get(0);
    int tables = Integer.parseInt(expected.get(0));
    for (int first = 0; first == 0 || first < tables; first += CatalogPortion.SIZE) {
      for (Table table : portion(new CatalogPortion(sql, first, tables))) {
        counts.add(table);
        taker.take(table);
      }
    }
    counts.check(dialect, expected);
  }

  private List<Table> portion(CatalogPortion portion) throws SQLException {
    try (CrawlLog log = CrawlLog.open()) {
      Catalog catalog =
          new SchemaCrawler(
                  DatabaseConnectionSources.fromConnection(connection),
                  retrievalOptions(portion),
                  options())
              .crawl();
      Optional<Throwable> swallowed = log.swallowed();
      if (swallowed.isPresent()) {
        throw failure(swallowed.get());
      }
      return List.copyOf(catalog.getTables());
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private SQLException failure(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new SQLException(
        dialect.id() + ": the catalog cannot be read: " + root.getMessage(), cause);
  }

  private SchemaRetrievalOptions retrievalOptions(CatalogPortion portion) {
    InformationSchemaViewsBuilder views = InformationSchemaViewsBuilder.builder();
    for (InformationSchemaKey key : queries()) {
      views.withSql(key, portion.text(key.name()));
    }
    SchemaRetrievalOptionsBuilder options =
        SchemaRetrievalOptionsBuilder.builder()
            .withInformationSchemaViews(views.toOptions())
            .withDoesNotSupportCatalogs()
            .withDoesNotSupportSchemas();
    for (SchemaInfoMetadataRetrievalStrategy kind : SchemaInfoMetadataRetrievalStrategy.values()) {
      options.with(kind, data_dictionary_all);
    }
    return options.toOptions();
  }

  private List<InformationSchemaKey> queries() {
    return switch (dialect) {
      case SQLITE -> List.of(TABLES, TABLE_COLUMNS, PRIMARY_KEYS, INDEXES);
      case POSTGRESQL ->
          List.of(
              TABLES,
              TABLE_COLUMNS,
              PRIMARY_KEYS,
              INDEXES,
              TABLE_CONSTRAINTS,
              CONSTRAINT_COLUMN_USAGE);
    };
  }

  /** All that is on by the level of detail and is not wanted is switched off. */
  private static SchemaCrawlerOptions options() {
    SchemaInfoLevelBuilder level =
        SchemaInfoLevelBuilder.builder()
            .withInfoLevel(InfoLevel.detailed)
            .withoutRoutines()
            .setRetrieveDatabaseInfo(false)
            .setRetrieveColumnDataTypes(false)
            .setRetrieveUserDefinedColumnDataTypes(false)
            .setRetrieveForeignKeys(false)
            .setRetrieveTableConstraintDefinitions(false)
            .setRetrieveTableConstraintInformation(false)
            .setRetrieveTriggerInformation(false)
            .setRetrieveViewInformation(false)
            .setRetrieveViewViewTableUsage(false);
    return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
        .withLoadOptions(
            LoadOptionsBuilder.builder().withSchemaInfoLevel(level.toOptions()).toOptions());
  }
}
