def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
assert log =~ /Tests run: 4, Failures: 0, Errors: 0, Skipped: 0.*BookmarksOnSqliteTest/
assert log =~ /Tests run: 4, Failures: 0, Errors: 0, Skipped: 0.*BookmarksOnPostgresqlTest/
assert log.contains('[INFO] agor: sqlite and postgresql agree with the schema\n')
assert !log.contains('agor: wrote')
// Spring Boot's {vendor} is the name of our folders.
assert log.contains('Successfully applied 1 migration to schema "main", now at version v0001')
assert log.contains('Successfully applied 1 migration to schema "public", now at version v0001')
return true
