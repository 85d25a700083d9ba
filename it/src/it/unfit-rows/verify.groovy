def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('agor: wrote V0003__')
['sqlite', 'postgresql'].each { dialect ->
    def stopped = log.readLines().findAll { it.contains("$dialect: V0003__") && it.contains(' stopped: ') }
            .collect { it.replaceAll(/V0003__\w+/, 'V0003') }
    assert stopped == [
            "[ERROR] $dialect: V0003.sql stopped: users.email would not be unique: 3 rows hold 'a@b.c': user_id 1, 7, 9".toString(),
            "[ERROR] $dialect: V0003.sql stopped: users.team_id would point to no row of teams: 1 row: user_id 2".toString()]
}
return true
