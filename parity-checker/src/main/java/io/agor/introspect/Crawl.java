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
import schemacrawler.schema.TableConstraintType;
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

  private Crawl(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
    sql = new CatalogSql(dialect);
  }

  /**
   * The tables and views, with columns, primary keys, indexes and constraints.
   *
   * @throws SQLException if a query failed, or the catalog lacks something that is there
   */
  static List<Table> tables(Connection connection, Dialect dialect) throws SQLException {
    System.setProperty(SINGLE_THREADED, "true");
    return new Crawl(connection, dialect).checked();
  }

  private List<Table> checked() throws SQLException {
    Catalog catalog;
    try (CrawlLog log = CrawlLog.open()) {
      catalog =
          new SchemaCrawler(
                  DatabaseConnectionSources.fromConnection(connection),
                  retrievalOptions(),
                  options())
              .crawl();
      Optional<Throwable> swallowed = log.swallowed();
      if (swallowed.isPresent()) {
        throw failure(swallowed.get());
      }
    } catch (RuntimeException e) {
      throw failure(e);
    }
    List<Table> tables = List.copyOf(catalog.getTables());
    checkComplete(tables);
    return tables;
  }

  private SQLException failure(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new SQLException(
        dialect.id() + ": the catalog cannot be read: " + root.getMessage(), cause);
  }

  private SchemaRetrievalOptions retrievalOptions() {
    InformationSchemaViewsBuilder views = InformationSchemaViewsBuilder.builder();
    for (InformationSchemaKey key : queries()) {
      views.withSql(key, sql.text(key.name()));
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

  private void checkComplete(List<Table> tables) throws SQLException {
    int columns = 0;
    int keyColumns = 0;
    int indexes = 0;
    int constraints = 0;
    int constraintColumns = 0;
    for (Table table : tables) {
      columns += table.getColumns().size();
      keyColumns +=
          table.hasPrimaryKey() ? table.getPrimaryKey().getConstrainedColumns().size() : 0;
      indexes += table.getIndexes().size();
      for (var constraint : table.getTableConstraints()) {
        if (constraint.getType() != TableConstraintType.primary_key) {
          constraints++;
          constraintColumns += constraint.getConstrainedColumns().size();
        }
      }
    }
    List<String> expected = sql.rows(connection, "counts").get(0);
    check("tables and views", expected.get(0), tables.size());
    check("columns", expected.get(1), columns);
    check("primary key columns", expected.get(2), keyColumns);
    check("indexes", expected.get(3), indexes);
    check("constraints", expected.get(4), constraints);
    check("columns of unique constraints", expected.get(5), constraintColumns);
  }

  private void check(String what, String expected, int actual) throws SQLException {
    if (!expected.equals(Integer.toString(actual))) {
      throw new SQLException(
          dialect.id()
              + ": the catalog cannot be read: SchemaCrawler returned "
              + actual
              + " "
              + what
              + " where the database has "
              + expected
              + ". Please report this with the schema.");
    }
  }
}
