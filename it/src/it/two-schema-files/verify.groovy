def builds = new File(basedir, 'build.log').text.replace('\r\n', '\n').split('Scanning for projects').toList().tail()
assert builds.size() == 3

assert builds[0].contains('[INFO] agor: sqlite and postgresql agree with the schema')
assert builds[1].contains('''\
[WARNING] agor: wrote V0002__add_users_phone; review and commit
[WARNING] agor:   src/main/resources/db/migration/postgresql/V0002__add_users_phone.sql
''')
assert builds[1].contains('''\
[ERROR] AP012 schema file of postgresql: column users.phone is declared only in src/main/schema/postgresql/app.yaml
[ERROR]       expected: nothing
[ERROR]       actual:   varchar(40) null
[ERROR]       to do:    Declare it in src/main/schema/sqlite/app.yaml too, or take it out of src/main/schema/postgresql/app.yaml.
''')
assert builds[1].contains('agor: schema drift: 1 finding (schema file of postgresql 1)')
assert builds[2].contains('[WARNING] agor:   src/main/resources/db/migration/sqlite/V0002__add_users_phone.sql')
assert builds[2].contains('[INFO] agor: sqlite and postgresql agree with the schema')
return true
