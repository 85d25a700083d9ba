def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[WARNING] agor: wrote V0002__lower_case_emails; write its SQL, then commit
[WARNING] agor:   src/main/resources/db/migration/sqlite/V0002__lower_case_emails.sql
[WARNING] agor:   src/main/resources/db/migration/postgresql/V0002__lower_case_emails.sql
[WARNING] agor:   src/main/schema/history/0002_lower_case_emails.yaml
''')
assert log.contains('''\
agor: a migration by hand has no SQL yet in
[ERROR]   src/main/resources/db/migration/sqlite/V0002__lower_case_emails.sql
[ERROR]   src/main/resources/db/migration/postgresql/V0002__lower_case_emails.sql
[ERROR] Write its statements there. Where a database has nothing to do, write: SELECT 1;''')
assert log.count('[INFO] agor: sqlite and postgresql agree with the schema') == 1
assert log.count('[INFO] agor: nothing is pending: the migrations do all that the schema file says') == 1

// The files stay as their author left them, and nothing is added to them.
def written = ['sqlite', 'postgresql'].collectEntries { [it, new File(basedir, "src/main/resources/db/migration/$it")] }
written.each { dialect, folder ->
    assert folder.list().sort() == ['V0001__initial_schema.sql', 'V0002__lower_case_emails.sql']
    assert new File(folder, 'V0002__lower_case_emails.sql').text == new File(basedir, "filled/$dialect/V0002__lower_case_emails.sql").text
}
assert new File(basedir, 'src/main/schema/history/0002_lower_case_emails.yaml').text
        .contains('  files:\n    postgresql: custom\n    sqlite: custom\n')
return true
