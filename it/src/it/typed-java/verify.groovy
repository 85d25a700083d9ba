def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
assert log.contains('agor: typed Java in target/generated-sources/agor: 5 written, 0 deleted')
// The second build finds all as it is, and compiles nothing.
assert log.count('agor: typed Java in ') == 2
assert log.contains('Nothing to compile - all classes are up to date')
// The third is without a column that the application uses, and without a table.
assert log.contains('agor: typed Java in target/generated-sources/agor: 1 written, 1 deleted')
assert log.contains('symbol:   method nickname()')
assert !new File(basedir, 'target/generated-sources/agor/com/example/db/OldOrders.java').exists()
return true
