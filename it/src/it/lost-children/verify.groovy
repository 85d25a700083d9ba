def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

// Flyway refuses such a file, other runners do not: the rehearsal says what they would lose.
assert log =~ /\[ERROR\] AR001 sqlite: table members loses \d+ rows in V0002__rebuild_teams, run with one transaction, foreign keys on: expected member_id '\d+'; .*; and \d+ more, actual gone\n/
assert log.count('AR0') == 1
assert log.contains('agor: sqlite: ')
return true
