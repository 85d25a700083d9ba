package io.agor.schema.file;

import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads the default or backfill of a column: a YAML literal that the type can hold in both
 * databases, or {@code { sql: expression }}.
 */
final class DefaultReader {

  static final String SQL = "sql";

  private final Source source;
  private final Label what;

  /** A reader of {@code what}, such as {@code default of users.name}. */
  DefaultReader(Source source, Label what) {
    this.source = source;
    this.what = what;
  }

  /** Reads a default; of a column whose type is not known only an expression can be read. */
  Optional<DefaultValue> read(Node node, Optional<ColumnType> type) {
    boolean json = type.isPresent() && type.get() == ColumnType.Basic.JSON;
    if (node instanceof MappingNode && (!json || isSql(node))) {
      return source
          .fields(node, what, List.of(SQL))
          .flatMap(fields -> fields.get(SQL))
          .flatMap(sql -> SqlReader.read(source, sql, what))
          .map(DefaultValue.Expression::new);
    }
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Source.isEmpty(scalar)
          ? Optional.of(DefaultValue.None.NONE)
          : type.get().accept(new LiteralReader(source, scalar, what));
    }
    if (json) {
      return JsonFromYaml.read(source, node, what).map(DefaultValue.Text::new);
    }
    source.report(node, what + " must be one value or { sql: expression }, not a list");
    return Optional.empty();
  }

  private static boolean isSql(Node node) {
    return node instanceof MappingNode mapping
        && mapping.getValue().size() == 1
        && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode key
        && key.getValue().equals(SQL);
  }
}
