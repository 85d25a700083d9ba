package io.agor.plan;

import io.agor.dialect.Dialect;
import io.agor.schema.Schema;
import io.agor.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens to the views: those that change or stand in the way of a change to a table are
 * dropped before everything else and made after it.
 */
record ViewSteps(List<Statement> drops, List<Statement> creations) {

  /**
   * The steps from one schema to another.
   *
   * @param touched the tables whose change a view on them would prevent, or outlive in an old shape
   */
  static ViewSteps between(Dialect dialect, Schema from, Schema to, Set<String> touched) {
    SqlWriter writer = new SqlWriter(dialect);
    Set<String> gone = dropped(dialect, from, to, touched);
    List<Statement> drops = new ArrayList<>();
    List<View> before = ChangeOrder.usedFirst(from.views(), dialect.id());
    Collections.reverse(before);
    for (View view : before) {
      if (gone.contains(view.name())) {
        drops.add(Statement.of(writer.dropView(view.name())));
      }
    }
    List<Statement> creations = new ArrayList<>();
    for (View view : ChangeOrder.usedFirst(to.views(), dialect.id())) {
      if (gone.contains(view.name()) || from.view(view.name()).isEmpty()) {
        creations.add(Statement.of(writer.createView(view)));
      }
    }
    return new ViewSteps(drops, creations);
  }

  private static Set<String> dropped(Dialect dialect, Schema from, Schema to, Set<String> touched) {
    Set<String> gone = new LinkedHashSet<>();
    Set<String> names = new HashSet<>();
    touched.forEach(table -> names.add(Identifiers.folded(table)));
    for (View view : ChangeOrder.usedFirst(from.views(), dialect.id())) {
      Identifiers identifiers = Identifiers.of(view.query(), dialect.id());
      boolean changes =
          to.view(view.name()).map(other -> !sameQuery(dialect, view, other)).orElse(true);
      if (changes || !Collections.disjoint(identifiers.names(), names)) {
        gone.add(view.name());
        names.add(Identifiers.folded(view.name()));
      }
    }
    return gone;
  }

  private static boolean sameQuery(Dialect dialect, View view, View other) {
    return view.query().in(dialect.id()).equals(other.query().in(dialect.id()));
  }
}
