def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.count('[WARNING] agor: mvn agor:generate does not use the configuration inside <execution>: <schema> of execution db.'
        + ' Run mvn agor:generate@db, or move that <configuration> out of <execution>, up to the <plugin>.') == 1
assert log.count('[WARNING] agor: wrote V0001__initial_schema; review and commit') == 1
assert log.count('[INFO] agor: sqlite and postgresql agree with the schema') == 1
return true
