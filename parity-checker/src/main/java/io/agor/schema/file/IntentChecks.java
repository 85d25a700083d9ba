package io.agor.schema.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks that what the files say about the way from the version before can be meant.
 *
 * <p>The old name of a rename may be declared here too: it is then the name of something else, in a
 * swap of names or of a table or column made anew.
 */
final class IntentChecks {

  private final Problems problems;

  private IntentChecks(Problems problems) {
    this.problems = problems;
  }

  static void run(Drafts drafts, Problems problems) {
    IntentChecks checks = new IntentChecks(problems);
    Map<String, Rename> tables = new LinkedHashMap<>();
    for (TableDraft table : drafts.tables()) {
      String name = table.name().value();
      checks.rename("table", name, name, table.renamedFrom(), tables);
      checks.columns(table);
    }
  }

  private record Rename(String label, Place place) {}

  private void columns(TableDraft table) {
    Map<String, Rename> columns = new LinkedHashMap<>();
    for (ColumnDraft column : table.columns()) {
      String name = column.name().value();
      if (column.intents().renamedFrom().isPresent()) {
        String label = table.name().value() + "." + name;
        rename("column", name, label, column.intents().renamedFrom(), columns);
      }
    }
  }

  private void rename(
      String kind,
      String name,
      String label,
      Optional<Located<String>> renamedFrom,
      Map<String, Rename> others) {
    if (renamedFrom.isEmpty()) {
      return;
    }
    String oldName = renamedFrom.get().value();
    Place place = renamedFrom.get().place();
    if (oldName.equals(name)) {
      problems.add(
          place,
          "%s of %s is the name it has now; write the one before, or leave '%s' out"
              .formatted(IntentReader.RENAMED_FROM, label, IntentReader.RENAMED_FROM));
      return;
    }
    Rename first = others.putIfAbsent(oldName, new Rename(label, place));
    if (first != null && !first.label().equals(label)) {
      problems.add(
          place,
          "%s and %s are both renamed from '%s', and one %s becomes one; the other is in %s"
              .formatted(first.label(), label, oldName, kind, first.place()));
    }
  }
}
