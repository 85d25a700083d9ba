// The scratch database is gone, and what was on the server is as it was.
def list = { sql ->
    context.server.dataSource('postgres').connection.withCloseable { connection ->
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
try {
    assert list('SELECT datname FROM pg_database WHERE NOT datistemplate') == ['postgres']
    assert list("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace") == ['of_the_user']
} finally {
    context.server.close()
}

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] agor: sqlite and postgresql agree with the schema')
assert !log.contains('not-a-secret')
return true
