package io.agor.migration;

import io.agor.dialect.Dialect;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the projects of the tests have their schema and their migrations. */
public final class TestLayout {

  private TestLayout() {}

  /** In a folder: schema, sqlite and postgresql. */
  public static MigrationLayout in(Path folder) {
    return of(folder.resolve("schema"), folder);
  }

  /** A schema, and for each dialect a folder of its name below {@code sql}. */
  public static MigrationLayout of(Path schema, Path sql) {
    SortedMap<Dialect, Path> folders = new TreeMap<>();
    for (Dialect dialect : Dialect.values()) {
      folders.put(dialect, sql.resolve(dialect.id()));
    }
    return new MigrationLayout(schema, folders);
  }
}
