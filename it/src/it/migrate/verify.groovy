def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
def tables = { source, sql ->
    source.connection.withCloseable { connection ->
        connection.createStatement().withCloseable { statement ->
            def names = []
            def rows = statement.executeQuery(sql)
            while (rows.next()) {
                names << rows.getString(1)
            }
            return names
        }
    }
}
def sqlite = { name -> new org.sqlite.SQLiteDataSource(url: "jdbc:sqlite:${new File(basedir, name)}") }
def history = 'SELECT version FROM flyway_schema_history ORDER BY installed_rank'
try {
    assert tables(context.server.dataSource('app'), history) == ['0001']
} finally {
    context.server.close()
}
assert tables(sqlite('app.db'), history) == ['0001']
assert tables(sqlite('app.db'), 'SELECT count(*) FROM users') == ['0']

// The dry run prints what the next build applies, and makes no file.
def port = (log =~ /PostgreSQL at 127\.0\.0\.1:(\d+)/)[0][1]
def file = "SQLite file ${new File(basedir, 'app.db')}"
def server = "PostgreSQL at 127.0.0.1:$port, database app, user agor"
assert log.contains("""\
[INFO] agor: pending for $file, src/main/resources/db/migration/sqlite/V0001__initial_schema.sql:
[INFO] -- V0001__initial_schema
""".toString())
assert log.count('[INFO] agor: applied ') == 2
assert log.contains("""\
[INFO] agor: applied V0001__initial_schema.sql to $file
[INFO] agor: applied V0001__initial_schema.sql to $server
""".toString())
assert log.contains("""\
[INFO] agor: nothing was pending for $file
[INFO] agor: nothing was pending for $server
""".toString())

// A database of before agor.
def old = "SQLite file ${new File(basedir, 'old.db')}"
assert log.contains("agor: The database has tables and no flyway_schema_history, so nobody knows which migrations it has: $old.".toString())
assert log.contains('[ERROR] AP052 sqlite: index by_hand on users is not declared')
assert log.contains('agor: a database is not as its newest migration left it; nothing was applied. Mend it, accept what is right as it is in <waivers>, or apply the migrations nevertheless with -Dagor.migrate.onDrift=warn.')
assert log.contains('[WARNING] AP052 sqlite: index by_hand on users is not declared')
assert tables(sqlite('old.db'), history) == ['1']

assert !log.contains('not-a-secret')
return true
