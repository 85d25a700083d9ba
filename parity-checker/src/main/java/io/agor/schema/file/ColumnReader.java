package io.agor.schema.file;

import io.agor.dialect.Dialect;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import io.agor.schema.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one column of a table or a group. */
final class ColumnReader {

  static final String TYPE = "type";
  static final String VALUES = "values";
  static final String PRIMARY_KEY = "primaryKey";
  static final String NOT_NULL = "notNull";
  static final String DEFAULT = "default";
  static final String UNIQUE = "unique";
  static final String GENERATED = "generated";
  static final String AS = "as";
  static final String STORED = "stored";
  static final String COMMENT = "comment";

  private static final List<Dialect> DIALECTS = List.of(Dialect.values());
  private static final List<String> KEYS = keys();

  private final Source source;
  private final Located<String> name;
  private final Label label;

  private ColumnReader(Source source, Located<String> name, String owner) {
    this.source = source;
    this.name = name;
    this.label = Label.column(owner, name.value());
  }

  /**
   * Reads a column; one with errors is there too, so that what names it finds it.
   *
   * @param owner the table or group, for messages
   */
  static ColumnDraft read(Source source, Entry entry, String owner) {
    ColumnReader reader = new ColumnReader(source, entry.key(), owner);
    Node node = entry.value();
    if (node instanceof MappingNode) {
      Label what = new Label("column", " ", reader.label);
      return reader.read(node, source.fields(node, what, KEYS).orElseThrow());
    }
    if (node instanceof ScalarNode scalar && Source.isText(scalar)) {
      Optional<Located<String>> type = source.text(node, reader.label.part(TYPE));
      return reader.ofType(reader.type(type, Optional.empty()));
    }
    source.report(
        node,
        "column "
            + reader.label
            + " must be a type or a map such as { type: text, notNull: true }, not "
            + Source.describe(node));
    return reader.ofType(Optional.empty());
  }

  private Optional<ColumnType> type(Optional<Located<String>> written, Optional<Node> values) {
    return written.isPresent()
        ? TypeReader.read(source, written.get(), values, label)
        : Optional.empty();
  }

  private ColumnDraft ofType(Optional<ColumnType> type) {
    boolean identity = isIdentity(type);
    return new ColumnDraft(
        name,
        type,
        identity ? Nullability.NOT_NULL : Nullability.NULLABLE,
        identity ? DefaultValue.Identity.IDENTITY : DefaultValue.None.NONE,
        Collections.emptySortedMap(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ColumnIntents.NONE);
  }

  private ColumnDraft read(Node node, Fields fields) {
    if (fields.lacks(TYPE)) {
      source.report(node, "column " + label + " has no type; add 'type'");
    }
    Optional<ColumnType> type = type(fields.text(TYPE, label), fields.get(VALUES));
    boolean isKey = fields.flag(PRIMARY_KEY, label).orElse(false);
    Optional<Place> primaryKey = isKey ? fields.keyPlace(PRIMARY_KEY) : Optional.empty();
    return new ColumnDraft(
        name,
        type,
        nullability(fields, isKey, isIdentity(type)),
        defaultValue(fields, type),
        nativeTypes(fields, type),
        comment(fields),
        primaryKey,
        unique(fields),
        reference(fields),
        IntentReader.read(source, fields, type, label));
  }

  private Optional<ReferenceDraft> reference(Fields fields) {
    if (fields.lacks(ReferenceReader.REFERENCES)) {
      needsReferences(fields, ReferenceReader.ON_DELETE);
      needsReferences(fields, ReferenceReader.ON_UPDATE);
    }
    return ReferenceReader.read(source, fields, label);
  }

  private void needsReferences(Fields fields, String key) {
    Optional<Place> place = fields.keyPlace(key);
    if (place.isPresent()) {
      source.report(place.get(), "'" + key + "' of " + label + " needs 'references'");
    }
  }

  private Nullability nullability(Fields fields, boolean primaryKey, boolean identity) {
    Optional<Boolean> written = fields.flag(NOT_NULL, label);
    if ((primaryKey || identity) && written.isPresent() && !written.get()) {
      source.report(
          fields.get(NOT_NULL).orElseThrow(),
          label
              + " is "
              + (primaryKey ? "the primary key" : "an identity")
              + " and never null; leave 'notNull: false' out");
    }
    return primaryKey || identity || written.orElse(false)
        ? Nullability.NOT_NULL
        : Nullability.NULLABLE;
  }

  private DefaultValue defaultValue(Fields fields, Optional<ColumnType> type) {
    Optional<Node> literal = fields.get(DEFAULT);
    Optional<Node> generated = fields.get(GENERATED);
    if (literal.isPresent() && generated.isPresent()) {
      source.report(
          fields.keyPlace(DEFAULT).orElseThrow(),
          label + " is generated and cannot have a default");
    }
    if (generated.isPresent()) {
      return generated(generated.get(), type);
    }
    if (isIdentity(type)) {
      if (literal.isPresent()) {
        source.report(
            fields.keyPlace(DEFAULT).orElseThrow(),
            "the database counts the identity " + label + "; leave 'default' out");
      }
      return DefaultValue.Identity.IDENTITY;
    }
    if (literal.isEmpty()) {
      return DefaultValue.None.NONE;
    }
    if (Source.isEmpty(literal.get()) && fields.flag(NOT_NULL, label).orElse(false)) {
      source.report(literal.get(), label + " is notNull and cannot have the default null");
    }
    return new DefaultReader(source, label.part(DEFAULT))
        .read(literal.get(), type)
        .orElse(DefaultValue.None.NONE);
  }

  private DefaultValue generated(Node node, Optional<ColumnType> type) {
    if (isIdentity(type)) {
      source.report(node, "the database counts the identity " + label + "; leave 'generated' out");
    }
    Label what = label.part(GENERATED);
    Optional<Fields> parts = source.fields(node, what, List.of(AS, STORED));
    if (parts.isPresent() && parts.get().lacks(AS)) {
      source.report(node, what + " needs 'as', the expression");
    }
    Optional<SqlText> expression =
        parts.flatMap(map -> map.get(AS)).flatMap(sql -> SqlReader.read(source, sql, what));
    boolean stored = parts.flatMap(map -> map.flag(STORED, label)).orElse(true);
    if (expression.isEmpty()) {
      return DefaultValue.None.NONE;
    }
    return new DefaultValue.Generated(
        expression.get(), stored ? DefaultValue.Storage.STORED : DefaultValue.Storage.VIRTUAL);
  }

  private SortedMap<String, String> nativeTypes(Fields fields, Optional<ColumnType> type) {
    SortedMap<String, String> types = new TreeMap<>();
    for (Dialect dialect : DIALECTS) {
      Optional<Node> override = fields.get(dialect.id());
      if (override.isPresent()) {
        if (isIdentity(type) && dialect == Dialect.SQLITE) {
          source.report(override.get(), label + " is an identity, whose type SQLite fixes itself");
        }
        nativeType(override.get(), label.part(dialect.id()))
            .ifPresent(spelling -> types.put(dialect.id(), spelling));
      }
    }
    return types;
  }

  private Optional<String> nativeType(Node override, Label what) {
    Optional<Fields> map = source.fields(override, what, List.of(TYPE));
    if (map.isPresent() && map.get().lacks(TYPE)) {
      source.report(override, what + " needs 'type'");
    }
    return map.flatMap(fields -> fields.get(TYPE))
        .flatMap(node -> spelling(node, new Label(TYPE, " in ", what)));
  }

  private Optional<String> spelling(Node node, Label what) {
    Optional<String> text = source.text(node, what).map(located -> located.value().strip());
    if (text.isPresent() && text.get().isEmpty()) {
      source.report(node, what + " must not be empty");
      return Optional.empty();
    }
    return text;
  }

  private Optional<ColumnDraft.InlineUnique> unique(Fields fields) {
    Optional<Node> node = fields.get(UNIQUE);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Place place = source.place(node.get());
    if (node.get() instanceof ScalarNode scalar
        && Source.isText(scalar)
        && !scalar.getValue().isEmpty()) {
      return source
          .text(scalar, label.part(UNIQUE))
          .map(text -> new ColumnDraft.InlineUnique(Optional.of(text.value()), place));
    }
    return fields.flag(UNIQUE, label).orElse(false)
        ? Optional.of(new ColumnDraft.InlineUnique(Optional.empty(), place))
        : Optional.empty();
  }

  private String comment(Fields fields) {
    return fields.text(COMMENT, label).map(Located::value).orElse("");
  }

  private static boolean isIdentity(Optional<ColumnType> type) {
    return type.isPresent() && type.get() == ColumnType.Basic.IDENTITY;
  }

  private static List<String> keys() {
    List<String> keys =
        new ArrayList<>(
            List.of(
                TYPE,
                VALUES,
                PRIMARY_KEY,
                NOT_NULL,
                DEFAULT,
                GENERATED,
                UNIQUE,
                ReferenceReader.REFERENCES,
                ReferenceReader.ON_DELETE,
                ReferenceReader.ON_UPDATE,
                COMMENT));
    keys.addAll(IntentReader.COLUMN_KEYS);
    for (Dialect dialect : DIALECTS) {
      keys.add(dialect.id());
    }
    return List.copyOf(keys);
  }
}
