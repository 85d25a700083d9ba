import java.nio.file.Files
import java.nio.file.Path

// The replayed history is the committed one, byte for byte.
def committed = [(basedir.toPath().resolve('src/main/resources/db/migration')): basedir.toPath().resolve('target/replay/migration'),
                 (basedir.toPath().resolve('src/main/schema/history')): basedir.toPath().resolve('target/replay/schema/history')]

static Map<String, String> contents(Path folder) {
    def files = new TreeMap<String, String>()
    Files.walk(folder).filter { Files.isRegularFile(it) }.forEach { files[folder.relativize(it).toString()] = Files.readString(it) }
    return files
}

committed.each { expected, actual ->
    def before = contents(expected)
    def after = contents(actual)
    assert before.size() >= 8
    assert after.keySet() == before.keySet()
    before.each { name, text -> assert after[name] == text: "$actual/$name differs from the committed one" }
}

def log = new File(basedir, 'build.log').text
assert log.count('sqlite and postgresql agree with the schema') == 9
return true
