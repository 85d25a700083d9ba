package io.agor.schema.file;

import io.agor.dialect.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The map {@code migration} with which a snapshot begins. */
record SnapshotHeader(
    int version,
    String name,
    List<String> parents,
    SortedMap<String, String> files,
    SortedSet<String> constraints,
    String cumulative) {

  private static final String VERSION = "version";
  private static final String NAME = "name";
  private static final String PARENTS = "parents";
  private static final String FILES = "files";
  private static final String CONSTRAINTS = "constraints";
  private static final String CUMULATIVE = "cumulative";
  private static final List<String> REQUIRED = List.of(VERSION, NAME, PARENTS, FILES, CUMULATIVE);
  private static final List<String> KEYS =
      List.of(VERSION, NAME, PARENTS, FILES, CONSTRAINTS, CUMULATIVE);
  private static final Label WHAT = Label.of("'migration'");

  Snapshot with(SchemaDocument document) {
    return new Snapshot(
        version,
        name,
        parents,
        files,
        constraints,
        cumulative,
        document.schema(),
        document.intents());
  }

  static String write(Snapshot snapshot) {
    Map<String, YamlValue> header = new LinkedHashMap<>();
    header.put(VERSION, new YamlValue.Literal(Integer.toString(snapshot.version())));
    header.put(NAME, new YamlValue.Text(snapshot.name()));
    header.put(PARENTS, YamlValue.Items.ofTexts(snapshot.parents()));
    Map<String, YamlValue> files = new LinkedHashMap<>();
    snapshot.files().forEach((dialect, hash) -> files.put(dialect, new YamlValue.Text(hash)));
    header.put(FILES, new YamlValue.Entries(files, YamlValue.Layout.SPREAD));
    if (!snapshot.constraints().isEmpty()) {
      header.put(CONSTRAINTS, YamlValue.Items.ofTexts(List.copyOf(snapshot.constraints())));
    }
    header.put(CUMULATIVE, new YamlValue.Text(snapshot.cumulative()));
    Map<String, YamlValue> sections = new LinkedHashMap<>();
    sections.put(DraftReader.MIGRATION, new YamlValue.Entries(header, YamlValue.Layout.SPREAD));
    sections.putAll(SchemaWriter.sections(snapshot.schema(), snapshot.intents()));
    return YamlPrinter.print(sections);
  }

  /** Reads the header; nothing if something is wrong with it, which is reported. */
  static Optional<SnapshotHeader> read(Source source, Node node) {
    Optional<Fields> fields = source.fields(node, WHAT, KEYS);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    for (String key : REQUIRED) {
      if (fields.get().lacks(key)) {
        source.report(node, WHAT + " needs '" + key + "'");
      }
    }
    Optional<Integer> version = fields.get().get(VERSION).flatMap(n -> version(source, n));
    Optional<String> name = text(fields.get(), NAME);
    Optional<List<String>> parents =
        fields.get().get(PARENTS).flatMap(n -> texts(source, n, PARENTS));
    Optional<SortedMap<String, String>> files =
        fields.get().get(FILES).flatMap(n -> files(source, n));
    Optional<List<String>> constraints =
        fields.get().lacks(CONSTRAINTS)
            ? Optional.of(List.of())
            : fields.get().get(CONSTRAINTS).flatMap(n -> texts(source, n, CONSTRAINTS));
    Optional<String> cumulative = text(fields.get(), CUMULATIVE);
    if (version.isEmpty()
        || name.isEmpty()
        || parents.isEmpty()
        || files.isEmpty()
        || constraints.isEmpty()
        || cumulative.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SnapshotHeader(
            version.get(),
            name.get(),
            parents.get(),
            files.get(),
            new TreeSet<>(constraints.get()),
            cumulative.get()));
  }

  private static Optional<Integer> version(Source source, Node node) {
    if (node instanceof ScalarNode scalar && Tag.INT.equals(node.getTag())) {
      try {
        return Optional.of(Integer.valueOf(scalar.getValue()));
      } catch (NumberFormatException e) {
        source.report(node, "version of " + WHAT + " is out of range: " + scalar.getValue());
        return Optional.empty();
      }
    }
    source.report(
        node, "version of " + WHAT + " must be a whole number, not " + Source.describe(node));
    return Optional.empty();
  }

  private static Optional<String> text(Fields fields, String key) {
    return fields.text(key, WHAT).map(Located::value);
  }

  private static Optional<List<String>> texts(Source source, Node node, String key) {
    if (node instanceof SequenceNode sequence && sequence.getValue().isEmpty()) {
      return Optional.of(List.of());
    }
    return source.texts(node, WHAT.part(key)).map(texts -> Located.values(texts));
  }

  private static Optional<SortedMap<String, String>> files(Source source, Node node) {
    List<String> dialects =
        new ArrayList<>(Arrays.stream(Dialect.values()).map(Dialect::id).toList());
    Optional<Fields> fields = source.fields(node, WHAT.part(FILES), dialects);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, String> files = new TreeMap<>();
    for (String dialect : dialects) {
      text(fields.get(), dialect).ifPresent(hash -> files.put(dialect, hash));
    }
    return files.size() == fields.get().entries().size() ? Optional.of(files) : Optional.empty();
  }
}
