package io.agor.adopt;

import io.agor.dialect.Dialect;
import io.agor.dialect.NormalizedSchema;
import io.agor.schema.Check;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Names;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import io.agor.sql.SqlToken;
import io.agor.sql.SqlTokenizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Recognises the checks that hold a text column to a list of values, as an enum has it. */
final class EnumRecovery {

  private EnumRecovery() {}

  /** The values by the column; the checks of these columns go with them. */
  static Map<String, List<String>> values(Dialect dialect, Table table) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String name = Names.enumCheck(table.name(), column.name());
      for (Check check : table.checks()) {
        if (check.name().equals(name)) {
          values(dialect, column, check, table).ifPresent(v -> values.put(column.name(), v));
        }
      }
    }
    return values;
  }

  private static Optional<List<String>> values(
      Dialect dialect, Column column, Check check, Table table) {
    Set<String> strings = new LinkedHashSet<>();
    for (SqlToken token : SqlTokenizer.tokens(check.expression().in(dialect.id()))) {
      if (token.kind() == SqlToken.Kind.STRING) {
        strings.add(token.value());
      }
    }
    if (strings.isEmpty()) {
      return Optional.empty();
    }
    TreeMap<String, String> nativeType = new TreeMap<>();
    nativeType.put(dialect.id(), ColumnRecovery.spelling(column));
    Column asEnum =
        new Column(
            column.name(),
            new ColumnType.Enumeration(List.copyOf(strings)),
            column.nullability(),
            DefaultValue.None.NONE,
            nativeType,
            "");
    Table alone =
        new Table(
            table.name(),
            "",
            List.of(asEnum),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Table built =
        NormalizedSchema.of(dialect, new Schema(List.of(alone), List.of())).tables().get(0);
    boolean same =
        built.checks().get(0).expression().equals(check.expression())
            && !ColumnRecovery.spelling(column).isEmpty();
    return same ? Optional.of(List.copyOf(strings)) : Optional.empty();
  }
}
