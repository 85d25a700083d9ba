package io.agor.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.introspect.CreateTableText.CheckText;
import io.agor.introspect.CreateTableText.ColumnText;
import io.agor.introspect.CreateTableText.ColumnText.Counting;
import io.agor.introspect.CreateTableText.ForeignKeyText;
import io.agor.introspect.CreateTableText.UniqueText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreateTableTextTest {

  @Test
  void columnsMayBeQuotedInEveryWayAndHaveNoType() {
    var text =
        CreateTableText.of(
            "CREATE TABLE \"a t\" (`id` integer PRIMARY KEY AUTOINCREMENT, [b c], \"d\"\"e\" text(36),"
                + " f AS (id + 1), g int GENERATED ALWAYS AS (max(id, 2)) STORED)");
    ColumnText plain = new ColumnText(Counting.NONE, Optional.empty(), Optional.empty());
    assertThat(text.columns())
        .containsExactly(
            java.util.Map.entry(
                "id", new ColumnText(Counting.AUTOINCREMENT, Optional.empty(), Optional.empty())),
            java.util.Map.entry("b c", plain),
            java.util.Map.entry("d\"e", plain),
            java.util.Map.entry(
                "f", new ColumnText(Counting.NONE, Optional.of("id + 1"), Optional.empty())),
            java.util.Map.entry(
                "g", new ColumnText(Counting.NONE, Optional.of("max(id, 2)"), Optional.empty())));
  }

  @Test
  void aNameBelongsToTheNextConstraintOnly() {
    var text =
        CreateTableText.of(
            "CREATE TABLE t (a int CONSTRAINT nn NOT NULL CHECK (a > 0) CONSTRAINT c2 CHECK (a < 9),"
                + " b text CONSTRAINT d DEFAULT 'x' UNIQUE, CONSTRAINT pk PRIMARY KEY (a), CHECK (a <> b))");
    assertThat(text.checks())
        .containsExactly(
            new CheckText(Optional.empty(), "a > 0"),
            new CheckText(Optional.of("c2"), "a < 9"),
            new CheckText(Optional.empty(), "a <> b"));
    assertThat(text.uniques()).containsExactly(new UniqueText(Optional.empty(), List.of("b")));
  }

  @Test
  void tableConstraintsNeedNoCommaAndColumnsMayFollowThem() {
    var text =
        CreateTableText.of(
            "CREATE TABLE t (a int, CONSTRAINT u UNIQUE (a DESC, b) ON CONFLICT IGNORE CONSTRAINT k CHECK ((a))"
                + " CONSTRAINT f FOREIGN KEY (a) REFERENCES p, b int REFERENCES p(x) ON DELETE SET NULL DEFERRABLE"
                + " INITIALLY DEFERRED NOT NULL DEFAULT (1 + 2), c int NOT NULL DEFAULT -1)");
    assertThat(text.columns()).containsOnlyKeys("a", "b", "c");
    assertThat(text.uniques()).containsExactly(new UniqueText(Optional.of("u"), List.of("a", "b")));
    assertThat(text.checks()).containsExactly(new CheckText(Optional.of("k"), "(a)"));
    assertThat(text.foreignKeys())
        .containsExactly(
            new ForeignKeyText(Optional.of("f"), List.of("a"), "p", Optional.empty()),
            new ForeignKeyText(
                Optional.empty(), List.of("b"), "p", Optional.of("deferrable initially deferred")));
  }

  @Test
  void wordsInStringsCommentsAndNamesAreNoConstraints() {
    var text =
        CreateTableText.of(
            "CREATE TABLE IF NOT EXISTS main.t (a text DEFAULT ', CHECK (1)', -- CHECK (2)\n"
                + " `check` text /* UNIQUE */ CHECK (`check` <> ')'))");
    assertThat(text.columns()).containsOnlyKeys("a", "check");
    assertThat(text.checks()).containsExactly(new CheckText(Optional.empty(), "`check` <> ')'"));
    assertThat(text.uniques()).isEmpty();
  }

  @Test
  void anIndexTellsPartsAndPredicate() {
    var text =
        CreateIndexText.of(
            "CREATE UNIQUE INDEX IF NOT EXISTS `i` ON `t` (`a`, lower(b) DESC, c COLLATE NOCASE ASC,"
                + " coalesce(d, 'x, y')) WHERE `a` > 0 AND b = ')'");
    assertThat(text.parts())
        .containsExactly("`a`", "lower(b)", "c COLLATE NOCASE", "coalesce(d, 'x, y')");
    assertThat(text.predicate()).contains("`a` > 0 AND b = ')'");
  }

  @Test
  void aViewTellsItsQuery() {
    assertThat(ViewText.query("CREATE VIEW v (a, b) AS SELECT 1 AS a, 2 AS b ;"))
        .isEqualTo("SELECT 1 AS a, 2 AS b");
  }
}
