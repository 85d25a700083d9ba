import java.time.OffsetDateTime

def builds = new File(basedir, 'build.log').text.replace('\r\n', '\n').split('Scanning for projects').toList().tail()
assert builds.size() == 2

def (first, second) = builds
assert first.count('agor: wrote V0001__initial_schema; review and commit') == 3
assert first.count(': 4 written, 0 deleted') == 3
assert !first.contains('not marked as @threadSafe') && !first.contains('not marked as thread-safe')

// Offline, with nothing changed: no file is written, and so nothing is compiled.
assert !second.contains('agor: wrote') && !second.contains('agor: typed Java')
assert second.count('Nothing to compile - all classes are up to date') == 2
def end = OffsetDateTime.parse((first =~ /Finished at: (\S+)/)[0][1]).toInstant()
basedir.eachFileRecurse(groovy.io.FileType.FILES) { file ->
  if (file.name ==~ /V0001.*|0001.*|.*\.java/) {
    assert file.lastModified() < end.toEpochMilli() + 1000 : file
  }
}

builds.each { build -> assert build.count('[INFO] agor: sqlite and postgresql agree with the schema\n') == 2 }
assert !basedir.toPath().resolve('order book/target/agor/sqlite-library').toFile().exists()
assert !new File(basedir, 'customers/target/agor/sqlite-library').exists()
return true
