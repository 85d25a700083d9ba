import groovy.json.JsonSlurper

def lines = new File(basedir, 'build.log').readLines()
def told = lines.drop(lines.findIndexOf { it.contains(':verify (proof)') })
assert told.findAll { it =~ /^\[(WARNING|ERROR)] (A[A-Z]\d|agor)/ } == []
assert told.any { it == '[INFO] agor: sqlite and postgresql agree with the schema' }

def report = new JsonSlurper().parse(new File(basedir, 'target/agor/report.json'))
assert report.verdict == 'passed'
assert report.counts == [info: 0, warning: 0, error: 0]
def tables = report.tables.collectEntries { [it.id, it] }

// Each step ran under every runner with rows, the first without.
def steps = tables.rehearsal.rows
assert steps.size() == 8 && steps.every { it.tone == 'good' && it.cells[4] == '' }
assert steps[0].cells[1] == 'ran; there were no rows yet'
assert steps.drop(1).every { it.cells[2] ==~ /[1-9]\d+ in 11 tables/ }

// Each question was answered by both, and alike but for what docs/probes.md leaves to the application.
def probes = tables.probes.rows
assert probes.sum { it.cells[1] as int } > 750
assert probes.every { it.cells[3] == '0' }
def different = probes.findAll { it.cells[2] != '0' }.collect { it.cells[0].take(5) }
assert different == ['AB051', 'AB054', 'AB056', 'AB059', 'AB060']
return true
