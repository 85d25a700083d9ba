def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[INFO] agor: pending for sqlite, src/main/resources/db/migration/sqlite/V0001__initial_schema.sql:
[INFO] -- V0001__initial_schema
''')
assert log.contains('''\
[ERROR] AC001 schema: src/main/schema has changes that no migration carries out
[ERROR]       expected: V0001__initial_schema
[ERROR]       actual:   no such migration
[ERROR]       to do:    Run mvn agor:generate and commit the result.
''')
assert log.count('agor: the migrations are not in order: 1 finding') >= 1
assert !log.contains('target/agor/pending') // generate was not reached

// The second build wrote what the first had missed, and the third was content.
assert log.count('agor: wrote V0001__initial_schema; review and commit') == 1
assert log.count('BUILD SUCCESS') == 2
assert new File(basedir, 'target/agor/check-default-0.up-to-date').isFile()
return true
