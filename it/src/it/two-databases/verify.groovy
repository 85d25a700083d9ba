def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[ERROR] AP051 postgresql: index orders_price on orders is missing: expected (price desc) as in sqlite, actual nothing
''')
assert log.contains('''\
[INFO]   <waiver>
[INFO]     <code>AP051</code>
[INFO]     <object>index orders_price on orders</object>
[INFO]     <expected>(price desc)</expected>
[INFO]     <actual>nothing</actual>
[INFO]     <reason>why this is right</reason>
[INFO]   </waiver>
''')
assert log.contains('[WARNING] AP054 postgresql: index orders_customer on orders has another name')
assert log.contains('agor: schema drift: 1 finding (postgresql 1)')
assert log.count('[ERROR] AP0') == 1

def output = new File(basedir, 'target/agor')
assert log.contains('[INFO] agor: the report is in target/agor/report.html')
def json = new groovy.json.JsonSlurper().parse(new File(output, 'report.json'))
assert json.verdict == 'failed'
assert json.counts == [info: 1, warning: 3, error: 1]
assert json.sides*.name == ['sqlite', 'postgresql']
assert json.sides*.source == ['db/sqlite', 'db/postgresql']
assert json.sides*.tables == [2, 2]
assert json.sides[0].product ==~ /SQLite 3\.\d+\.\d+/ && json.sides[1].product ==~ /PostgreSQL \d+\.\d+/
def missing = json.findings.find { it.severity == 'error' }
assert missing.object == 'index orders_price on orders'
assert missing.location == [file: 'db/postgresql/V1.1__orders.sql', line: 2, column: 1]
def sarif = new groovy.json.JsonSlurper().parse(new File(output, 'report.sarif'))
def place = sarif.runs[0].results.find { it.level == 'error' }.locations[0].physicalLocation
assert place.artifactLocation.uri.endsWith('db/postgresql/V1.1__orders.sql') && place.region.startLine == 2
assert new groovy.xml.XmlSlurper().parse(new File(output, 'TEST-agor.xml')).@failures == '1'
def html = new File(output, 'report.html').text
assert html.contains('Side by side') && html.contains('orders_price') && html.contains('aria-label="Entity diagram"')
return true
