def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

// All mistakes of the file in one go, each with its place.
assert log.contains('''\
[ERROR] src/main/schema/app.yaml:5:24: unknown type 'txt' of users.email; did you mean 'text'?
[ERROR] src/main/schema/app.yaml:6:44: foreign key of users(team_id) points at the missing table 'team'; did you mean 'teams'?
[ERROR] src/main/schema/app.yaml:7:33: unknown key 'defualt' in column users.active; did you mean 'default'?
[ERROR] src/main/schema/app.yaml:8:42: default of users.age must be a number, not 'young'
[ERROR] src/main/schema/app.yaml:10:24: index users_mail_idx: table users has no column 'mail'; did you mean 'email'?
''')
assert log.contains('agor: the schema file has 5 errors; nothing was written.')
assert !new File(basedir, 'src/main/resources').exists()
assert !new File(basedir, 'src/main/schema/history').exists()
return true
