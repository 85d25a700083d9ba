package io.agor.adopt;

import io.agor.schema.Column;
import io.agor.schema.Named;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds in the other database what stands for an object of the master: the same name, else the same
 * but for capitals, else the same but for underscores too where that is one only.
 */
record Counterparts(Schema other) {

  Optional<Table> table(String name) {
    return find(other.tables(), name);
  }

  Optional<View> view(String name) {
    return find(other.views(), name);
  }

  Optional<Column> column(String table, String column) {
    return table(table).flatMap(found -> find(found.columns(), column));
  }

  static <T extends Named> Optional<T> find(List<T> objects, String name) {
    return only(objects.stream().filter(object -> object.name().equals(name)).toList())
        .or(
            () ->
                only(
                    objects.stream()
                        .filter(object -> object.name().equalsIgnoreCase(name))
                        .toList()))
        .or(
            () ->
                only(
                    objects.stream()
                        .filter(object -> squeezed(object.name()).equals(squeezed(name)))
                        .toList()));
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String squeezed(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
