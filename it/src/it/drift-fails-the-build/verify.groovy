def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[ERROR] AP051 postgresql: index users_team_idx on users is missing: expected (team_id, created_at desc) as in sqlite, actual nothing
''')
assert log.contains('[INFO] agor: the report is in target/agor/report.html')
assert log.contains('agor: schema drift: 1 finding (postgresql 1)')
assert log.count('] AP0') == 1
assert log.contains('[INFO]     <object>index users_team_idx on users</object>')

def output = new File(basedir, 'target/agor')
def json = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))
assert json.verdict == 'failed'
assert json.sides*.name == ['schema', 'sqlite', 'postgresql']
assert json.sides[2].product ==~ /PostgreSQL \d+\.\d+/
def errors = json.findings.findAll { it.severity == 'error' }
assert errors.size() == 1
assert errors[0].location.file == 'src/main/schema/app.yaml'
def line = errors[0].location.line
assert new File(basedir, errors[0].location.file).readLines()[line - 1].contains('users_team_idx')
def sarif = new groovy.json.JsonSlurper().parse(new File(output, 'report.sarif'))
assert sarif.runs[0].results.find { it.level == 'error' }.locations[0].physicalLocation.region.startLine == line
assert new groovy.xml.XmlSlurper().parse(new File(output, 'TEST-agor.xml')).@failures == '1'
assert new File(output, 'report.html').text.contains('users_team_idx')
return true
