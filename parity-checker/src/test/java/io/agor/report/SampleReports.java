package io.agor.report;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.ForeignKey;
import io.agor.schema.Index;
import io.agor.schema.IndexPart;
import io.agor.schema.Nullability;
import io.agor.schema.PrimaryKey;
import io.agor.schema.Schema;
import io.agor.schema.SqlText;
import io.agor.schema.Table;
import io.agor.schema.Unique;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports that every format must write well. */
final class SampleReports {

  /** Markup, quotes, the end of a CDATA section, line separators, controls, turned letters. */
  static final String HOSTILE =
      "<script>alert('x')</script>\" onload=\"alert(1)\" ]]> &amp; \u2028\u2029\u0007\u001b[31m"
          + "\u202edrow\u202c \ud800 \ud83d\ude00 \u00fc </style></svg>-->";

  private static final String SQLITE = "src/main/resources/db/migration/sqlite";
  private static final String POSTGRESQL = "src/main/resources/db/migration/postgresql";
  private static final String SCHEMA_FILE = "src/main/schema/app.yaml";

  private static final Schema SHOP =
      new Schema(
          List.of(
              table(
                  "teams",
                  List.of(
                      column("team_id", ColumnType.Basic.IDENTITY, Nullability.NOT_NULL),
                      column("name", new ColumnType.Varchar(80), Nullability.NOT_NULL)),
                  List.of(),
                  List.of()),
              table(
                  "users",
                  List.of(
                      column("user_id", ColumnType.Basic.IDENTITY, Nullability.NOT_NULL),
                      column("email", ColumnType.Basic.TEXT, Nullability.NOT_NULL),
                      column("nickname", new ColumnType.Varchar(20), Nullability.NULLABLE),
                      column("team_id", ColumnType.Basic.BIGINT, Nullability.NULLABLE),
                      Column.of(
                          "active",
                          ColumnType.Basic.BOOLEAN,
                          Nullability.NOT_NULL,
                          DefaultValue.Bool.TRUE),
                      column("created_at", ColumnType.Basic.TIMESTAMP_MS, Nullability.NOT_NULL)),
                  List.of(
                      new ForeignKey(
                          "users_team_id_fkey",
                          List.of("team_id"),
                          "teams",
                          List.of("team_id"),
                          ForeignKey.Action.SET_NULL,
                          ForeignKey.Action.NO_ACTION)),
                  List.of(
                      index("users_team_idx", "team_id", "created_at"),
                      index("users_created_idx", "created_at")))),
          List.of(new View("active_users", SqlText.of("SELECT * FROM users WHERE active"))));

  private SampleReports() {}

  /** All samples by name. */
  static Map<String, Report> all() {
    Map<String, Report> all = new LinkedHashMap<>();
    all.put("empty", empty());
    all.put("in-step", inStep());
    all.put("drift", drift());
    all.put("hostile", hostile());
    return all;
  }

  /** Nothing was compared. */
  static Report empty() {
    return Report.of(
        "empty", "", "1.0.0", List.of(), List.of(), finding -> Optional.empty(), List.of());
  }

  /** Everything agrees. */
  static Report inStep() {
    return Report.of(
        "shop",
        "modules/shop",
        "1.0.0",
        sides(SHOP, sqlite(SHOP), postgresql(SHOP)),
        List.of(),
        finding -> Optional.empty(),
        List.of(rehearsal(Tone.GOOD, "kept")));
  }

  /** One of each severity, two of them about one object. */
  static Report drift() {
    Schema actual = postgresql(without("users_team_idx"));
    return Report.of(
        "shop",
        "modules/shop",
        "1.0.0",
        sides(SHOP, sqlite(SHOP), actual),
        List.of(
            new Finding(
                "AP014",
                Severity.ERROR,
                "sqlite",
                "column users.email",
                "differs in nullability",
                "not null",
                "null",
                "Change it in the SQL in " + SQLITE + ", or in the schema file.",
                List.of("postgresql")),
            new Finding(
                "AP051",
                Severity.ERROR,
                "postgresql",
                "index users_team_idx on users",
                "is missing",
                "(team_id, created_at desc)",
                "nothing",
                "Add it to the SQL in " + POSTGRESQL + ", or take it out of the schema file.",
                List.of("sqlite")),
            new Finding(
                "AP002",
                Severity.WARNING,
                "postgresql",
                "table old_users",
                "is not declared",
                "nothing",
                "(id)",
                "Declare it in the schema file, or take it out of the SQL in " + POSTGRESQL + ".",
                List.of()),
            new Finding(
                "AB007",
                Severity.INFO,
                "sqlite",
                "column users.nickname",
                "keeps text that is too long",
                "an error, as in postgresql",
                "21 characters in a varchar(20)\nINSERT INTO users (nickname) VALUES ('...')",
                "Write strict: true into the schema file.",
                List.of("postgresql"))),
        SampleReports::locate,
        List.of(rehearsal(Tone.ERROR, "2 of 40 rows lost"), probes()));
  }

  /** Names that want to be markup, in every place where a text can stand. */
  static Report hostile() {
    Schema schema = hostileSchema();
    // A name holds no NUL in any database; a value may.
    String x = HOSTILE + "\u0000";
    Finding finding =
        new Finding(x, Severity.ERROR, x, "table " + HOSTILE, x, x, x, x, List.of(x, x));
    return Report.of(
        x,
        x,
        x,
        List.of(new ReportSide(x, x, x, schema), new ReportSide("other", x, x, schema)),
        List.of(finding, finding),
        ignored -> Optional.of(new SourceLocation(x, 3, 7)),
        List.of(
            new ReportTable(
                "hostile", x, x, List.of(x, x), List.of(ReportTable.Row.of(Tone.GOOD, x, x)))));
  }

  private static Schema hostileSchema() {
    String x = HOSTILE;
    Table table =
        new Table(
            x,
            x,
            List.of(Column.of(x, new ColumnType.Native(x), Nullability.NULLABLE, text(x))),
            Optional.of(new PrimaryKey(x, List.of(x))),
            List.of(new Unique(x, List.of(x))),
            List.of(
                new ForeignKey(
                    x,
                    List.of(x),
                    x,
                    List.of(x),
                    ForeignKey.Action.CASCADE,
                    ForeignKey.Action.NO_ACTION)),
            List.of(),
            List.of(index(x, x)));
    return new Schema(List.of(table), List.of(new View(x, SqlText.of(x))));
  }

  private static List<ReportSide> sides(Schema declared, Schema sqlite, Schema postgresql) {
    return List.of(
        new ReportSide("schema", "", SCHEMA_FILE, declared),
        new ReportSide("sqlite", "SQLite 3.54.1", SQLITE, sqlite),
        new ReportSide("postgresql", "PostgreSQL 17.11", POSTGRESQL, postgresql));
  }

  private static Optional<SourceLocation> locate(Finding finding) {
    return switch (finding.object()) {
      case "column users.email" -> Optional.of(new SourceLocation(SCHEMA_FILE, 8, 7));
      case "index users_team_idx on users" -> Optional.of(new SourceLocation(SCHEMA_FILE, 14, 7));
      default -> Optional.empty();
    };
  }

  private static ReportTable rehearsal(Tone tone, String outcome) {
    return new ReportTable(
        "rehearsal",
        "Rehearsal of the migrations",
        "Each migration ran on filled tables; every row was compared before and after.",
        List.of("Migration", "Database", "Rows", "Outcome"),
        List.of(
            ReportTable.Row.of(Tone.GOOD, "V0002__add_users_nickname", "sqlite", "40", "kept"),
            ReportTable.Row.of(tone, "V0002__add_users_nickname", "postgresql", "40", outcome)));
  }

  private static ReportTable probes() {
    return new ReportTable(
        "probes",
        "Probes",
        "",
        List.of("Probe", "sqlite", "postgresql"),
        List.of(
            ReportTable.Row.of(Tone.PLAIN, "NULL in users.email", "refused", "refused"),
            ReportTable.Row.of(Tone.INFO, "21 characters in users.nickname", "kept", "refused")));
  }

  /** The schema with the types that SQLite reports. */
  private static Schema sqlite(Schema schema) {
    return retyped(
        schema, Map.of("identity", "integer", "boolean", "integer", "timestamp_ms", "integer"));
  }

  private static Schema postgresql(Schema schema) {
    return retyped(schema, Map.of("identity", "bigint", "timestamp_ms", "bigint"));
  }

  private static Schema retyped(Schema schema, Map<String, String> names) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      List<Column> columns =
          table.columns().stream()
              .map(
                  column ->
                      Column.of(
                          column.name(),
                          new ColumnType.Native(
                              names.getOrDefault(
                                  column.type().toString(), column.type().toString())),
                          column.nullability(),
                          column.defaultValue()))
              .toList();
      tables.add(table(table.name(), columns, table.foreignKeys(), table.indexes()));
    }
    return new Schema(tables, schema.views());
  }

  private static Schema without(String index) {
    return new Schema(
        SHOP.tables().stream()
            .map(
                table ->
                    table(
                        table.name(),
                        table.columns(),
                        table.foreignKeys(),
                        table.indexes().stream()
                            .filter(other -> !other.name().equals(index))
                            .toList()))
            .toList(),
        SHOP.views());
  }

  private static Table table(
      String name, List<Column> columns, List<ForeignKey> keys, List<Index> indexes) {
    return new Table(
        name,
        "",
        columns,
        Optional.of(new PrimaryKey(name + "_pkey", List.of(columns.get(0).name()))),
        List.of(new Unique(name + "_key", List.of(columns.get(1).name()))),
        keys,
        List.of(),
        indexes);
  }

  private static Column column(String name, ColumnType type, Nullability nullability) {
    DefaultValue value =
        type == ColumnType.Basic.IDENTITY ? DefaultValue.Identity.IDENTITY : DefaultValue.None.NONE;
    return Column.of(name, type, nullability, value);
  }

  private static Index index(String name, String... columns) {
    List<IndexPart> parts = new ArrayList<>();
    for (String column : columns) {
      parts.add(IndexPart.of(column, IndexPart.Direction.ASCENDING));
    }
    return new Index(name, parts, Index.Uniqueness.NON_UNIQUE, Optional.empty());
  }

  private static DefaultValue text(String value) {
    return new DefaultValue.Text(value);
  }
}
