package io.agor.migration;

import io.agor.diff.Change;
import io.agor.diff.TableChange;
import io.agor.schema.Strictness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The name of a migration when its author gives none: what it changes, as far as that fits. */
final class MigrationName {

  private static final int MAX_LENGTH = 60;

  private MigrationName() {}

  /**
   * Lower-case letters, digits and underscores: {@code add_messages_parent_tool_use_id}.
   *
   * @param switched what the strictness becomes, if it is another one
   */
  static String of(List<Change> changes, Optional<Strictness> switched) {
    if (changes.isEmpty()) {
      return switched.map(MigrationName::of).orElse("change");
    }
    List<Change> own = withoutChangesOfRenamedTables(withoutConsequences(changes));
    List<String> subjects = own.stream().map(Change::subject).distinct().toList();
    String name =
        own.size() == 1 ? own.get(0).accept(OneChange.INSTANCE) : "change_" + several(subjects);
    return clean(name);
  }

  private static String of(Strictness strictness) {
    return switch (strictness) {
      case STRICT -> "make_sqlite_strict";
      case LENIENT -> "make_sqlite_lenient";
    };
  }

  /**
   * The changes without those that a rename brings about: constraints that are called after their
   * table and columns. If there are no others, all.
   */
  private static List<Change> withoutConsequences(List<Change> changes) {
    List<Change> own = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterTable table) {
        List<TableChange> parts =
            table.changes().stream().filter(part -> !isNewName(part)).toList();
        if (!parts.isEmpty()) {
          own.add(new Change.AlterTable(table.from(), table.to(), parts));
        }
      } else {
        own.add(change);
      }
    }
    return own.isEmpty() ? changes : own;
  }

  /** The changes without those of a table whose new name stands for them all. */
  private static List<Change> withoutChangesOfRenamedTables(List<Change> changes) {
    Set<String> renamed = new HashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.RenameTable rename) {
        renamed.add(rename.to());
      }
    }
    return changes.stream()
        .filter(
            change ->
                !(change instanceof Change.AlterTable table && renamed.contains(table.to().name())))
        .toList();
  }

  private static boolean isNewName(TableChange change) {
    return change instanceof TableChange.RenameIndex
        || change instanceof TableChange.RenameUnique
        || change instanceof TableChange.RenameForeignKey
        || change instanceof TableChange.RenameCheck
        || (change instanceof TableChange.AlterPrimaryKey key
            && key.from().columns().equals(key.to().columns()));
  }

  /** Makes a text into a name that is safe in a file name on every system. */
  static String clean(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    String fitting =
        name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH).replaceAll("_+$", "");
    return fitting.isEmpty() ? "change" : fitting;
  }

  private static String several(List<String> subjects) {
    return switch (subjects.size()) {
      case 1 -> subjects.get(0);
      case 2 -> subjects.get(0) + "_and_" + subjects.get(1);
      default -> subjects.get(0) + "_and_" + (subjects.size() - 1) + "_more";
    };
  }

  private enum OneChange implements Change.Visitor<String> {
    INSTANCE;

    @Override
    public String createTable(Change.CreateTable change) {
      return "create_" + change.subject();
    }

    @Override
    public String dropTable(Change.DropTable change) {
      return "drop_" + change.subject();
    }

    @Override
    public String renameTable(Change.RenameTable change) {
      return "rename_" + change.from() + "_to_" + change.to();
    }

    @Override
    public String alterTable(Change.AlterTable change) {
      List<ChangePhrase> phrases = change.changes().stream().map(ChangePhrase::of).toList();
      List<String> verbs = phrases.stream().map(ChangePhrase::verb).distinct().toList();
      List<String> nouns = phrases.stream().map(ChangePhrase::noun).distinct().toList();
      if (verbs.size() > 1 || nouns.size() > 1) {
        return "change_" + change.subject();
      }
      String what = several(phrases.stream().map(ChangePhrase::subject).toList());
      return verbs.get(0)
          + "_"
          + (nouns.get(0).equals("column") ? change.subject() + "_" + what : what);
    }

    @Override
    public String createView(Change.CreateView change) {
      return "create_" + change.subject();
    }

    @Override
    public String dropView(Change.DropView change) {
      return "drop_" + change.subject();
    }

    @Override
    public String alterView(Change.AlterView change) {
      return "change_" + change.subject();
    }
  }
}
