def after = [:]
new File(basedir, 'src').eachFileRecurse(groovy.io.FileType.FILES) { file ->
    assert file.lastModified() == 1_000_000_000_000L: "$file was written"
    after[file.path] = file.text
}
assert after == context.before

def log = new File(basedir, 'build.log').text
assert log.count('[INFO] agor: sqlite and postgresql agree with the schema') == 1
assert !log.contains('[WARNING] agor')
assert !log.contains('[ERROR]')
return true
