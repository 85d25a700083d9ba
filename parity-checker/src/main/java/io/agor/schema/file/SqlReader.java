package io.agor.schema.file;

import io.agor.dialect.Dialect;
import io.agor.schema.SqlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a piece of SQL: one text, or a map with one for each dialect, where {@code common} is the
 * text for the dialects that are not named.
 */
final class SqlReader {

  static final String COMMON = "common";

  private static final List<String> DIALECTS =
      Arrays.stream(Dialect.values()).map(Dialect::id).toList();

  private SqlReader() {}

  static Optional<SqlText> read(Source source, Node node, Label what) {
    return node instanceof MappingNode
        ? perDialect(source, node, what)
        : sql(source, node, what).map(SqlText::of);
  }

  private static Optional<SqlText> perDialect(Source source, Node node, Label what) {
    List<String> known = new ArrayList<>(DIALECTS);
    known.add(COMMON);
    Optional<Fields> fields = source.fields(node, what, known);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> common = fields.get().get(COMMON).flatMap(text -> sql(source, text, what));
    SortedMap<String, String> texts = new TreeMap<>();
    for (String dialect : DIALECTS) {
      Optional<Node> text = fields.get().get(dialect);
      if (text.isPresent()) {
        sql(source, text.get(), Label.of(what + " for " + dialect))
            .ifPresent(s -> texts.put(dialect, s));
      } else if (!fields.get().has(COMMON)) {
        source.report(
            node, what + " says nothing for " + dialect + "; add '" + dialect + "' or 'common'");
      }
    }
    if (common.isEmpty() && texts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SqlText(common.orElse(""), texts));
  }

  private static Optional<String> sql(Source source, Node node, Label what) {
    Optional<String> text = source.text(node, what).map(located -> located.value().strip());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().isEmpty()) {
      source.report(node, what + " must not be empty");
      return Optional.empty();
    }
    if (text.get().endsWith(";")) {
      source.report(node, what + " must not end with a semicolon");
      return Optional.empty();
    }
    return text;
  }
}
