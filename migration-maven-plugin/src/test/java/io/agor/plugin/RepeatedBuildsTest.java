package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a Maven that lives long, such as mvnd or that of an IDE, a build leaves nothing behind. */
class RepeatedBuildsTest {

  private static final String SCHEMA =
      """
      tables:
        users:
          columns:
            user_id: { type: identity, primaryKey: true }
            email:   { type: text, notNull: true, unique: true }
      """;

  @TempDir Path folder;

  @Test
  void neitherDriversNorThreadsNorClassesNorNativeLibrariesAreLeft() throws Exception {
    Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
    List<WeakReference<ClassLoader>> realms = new ArrayList<>();
    Set<SortedMap<String, String>> written = new HashSet<>();
    for (int build = 1; build <= 4; build++) {
      Path project = folder.resolve("a " + letter() + build);
      Files.createDirectories(project.resolve("src/main/schema"));
      Files.writeString(project.resolve("src/main/schema/app.yaml"), SCHEMA);

      realms.add(build(project));
      written.add(written(project));

      assertThat(project.resolve("target/agor"))
          .isDirectoryContaining(file -> file.endsWith("report.html"))
          .isDirectoryNotContaining(file -> file.endsWith("sqlite-library"));
    }
    // The same schema gives the same files, whatever folder it lies in.
    assertThat(written).hasSize(1);
    assertThat(written.iterator().next())
        .containsOnlyKeys(
            "db/postgresql/V0001__initial_schema.sql",
            "db/sqlite/V0001__initial_schema.sql",
            "src/main/schema/app.yaml",
            "src/main/schema/history/0001_initial_schema.yaml",
            "target/generated-sources/agor/com/example/db/SqlColumn.java",
            "target/generated-sources/agor/com/example/db/SqlDialect.java",
            "target/generated-sources/agor/com/example/db/SqlType.java",
            "target/generated-sources/agor/com/example/db/Users.java");
    assertThat(System.getProperty("org.sqlite.tmpdir")).isNull();
    assertThat(System.getProperty("org.eclipse.emf.common.util.ReferenceClearingQueue")).isNull();
    Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
    threads.removeAll(threadsBefore);
    // Those of the JDK end by themselves: the ones that wait for processes after a minute.
    assertThat(threads)
        .extracting(Thread::getName)
        .allMatch(name -> name.equals("process reaper") || name.startsWith("Cleaner-"));
    threads.forEach(thread -> thread.setContextClassLoader(null));
    // The JDK holds one, by the method handle that java.lang.runtime.ObjectMethods remembers.
    assertThat(collected(realms)).isGreaterThanOrEqualTo(3);
  }

  /** Builds with the classes of the plugin loaded anew, as Maven does where it has dropped them. */
  private static WeakReference<ClassLoader> build(Path project) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader realm = new URLClassLoader("plugin", classPath(), new MavenCore())) {
      thread.setContextClassLoader(realm);
      @SuppressWarnings("unchecked")
      Function<Path, List<String>> goals =
          (Function<Path, List<String>>)
              realm.loadClass(OneBuild.class.getName()).getConstructor().newInstance();
      assertThat(goals.apply(project)).as("drivers that are left").isEmpty();
      return new WeakReference<>(realm);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The texts of all files that a person or a compiler reads. */
  private static SortedMap<String, String> written(Path project) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = project.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("target/agor/")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  /** One that is not in every alphabet, where the machine has file names for it. */
  private static String letter() {
    boolean fits =
        Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode("ü");
    return fits ? "ü" : "u";
  }

  private static long collected(List<WeakReference<ClassLoader>> realms)
      throws InterruptedException {
    long collected = 0;
    for (int attempt = 0; attempt < 50 && collected < 3; attempt++) {
      System.gc();
      Thread.sleep(20);
      collected = realms.stream().filter(realm -> realm.refersTo(null)).count();
    }
    return collected;
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    String classPath = System.getProperty("surefire.test.class.path");
    if (classPath == null) {
      classPath = System.getProperty("java.class.path");
    }
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  /** What Maven gives to every plugin: its own classes, and those of the JDK. */
  private static final class MavenCore extends ClassLoader {

    private static final List<String> PACKAGES =
        List.of(
            "org.apache.maven.",
            "org.codehaus.plexus.",
            "org.eclipse.aether.",
            "javax.inject.",
            "org.slf4j.");

    MavenCore() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (PACKAGES.stream().noneMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      return getSystemClassLoader().loadClass(name);
    }
  }
}
