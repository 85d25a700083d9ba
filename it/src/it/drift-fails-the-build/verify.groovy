def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[ERROR] AP051 postgresql: index users_team_idx on users is missing
[ERROR]       expected: (team_id, created_at desc)  (as in sqlite)
[ERROR]       actual:   nothing
[ERROR]       to do:    Add it to the SQL in src/main/resources/db/migration/postgresql, or take it out of the schema file and run mvn agor:generate.
''')
assert log.contains('agor: schema drift: 1 finding (postgresql 1)')
assert log.count('AP0') == 1
return true
