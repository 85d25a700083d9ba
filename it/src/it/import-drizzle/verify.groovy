def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[WARNING] agor: wrote the schema file and the baseline; review and commit
[WARNING] agor:   src/main/schema/agor.yaml
[WARNING] agor:   src/main/resources/db/migration/sqlite/V0007__baseline.sql
[WARNING] agor:   src/main/resources/db/migration/postgresql/V0007__baseline.sql
[WARNING] agor:   src/main/schema/history/0007_baseline.yaml
''')
assert log.count('[INFO] agor: sqlite and postgresql agree with the schema') == 1
assert log.count('[INFO] agor: nothing is pending: the migrations do all that the schema file says') == 1
assert log.contains('agor: there is a schema in src/main/schema already, and agor:import overwrites none.')

// Both databases said the same, so the schema file needs no comment and no type of its own for one of them.
def schema = new File(basedir, 'src/main/schema/agor.yaml').text
assert !schema.contains('#') && !schema.contains('sqlite') && !schema.contains('postgresql')
assert schema.startsWith('groups:\n')
assert new File(basedir, 'src/main/resources/db/migration/sqlite').list() == ['V0007__baseline.sql']
return true
