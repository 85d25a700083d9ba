package io.agor.schema.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Builds the tree of a plain YAML document out of the events of a parser: no anchors, aliases, tags
 * or merge keys, and no nesting that would exhaust the stack of the code that walks the tree. The
 * composer of the library has ways for all of these, and for comments, which each node pays for.
 * Where a node ends is not kept, since nobody asks.
 */
final class TreeComposer {

  /** Deeper than any JSON default that a person writes, far from what a stack holds. */
  static final int MAX_DEPTH = 100;

  private final Parser parser;
  private final ScalarTags tags = new ScalarTags();
  private int depth;

  TreeComposer(Parser parser) {
    this.parser = parser;
  }

  /** What a plain document does not have; the problem of it is a whole message. */
  static final class Refusal extends ParserException {

    private static final long serialVersionUID = 1L;

    private Refusal(Event event, String message) {
      super(message, event.getStartMark());
    }
  }

  /**
   * The top node of the only document; nothing if there is none.
   *
   * @throws Refusal if it is not plain, or not the only one
   */
  Optional<Node> document() {
    expect(Event.ID.StreamStart);
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return Optional.empty();
    }
    expect(Event.ID.DocumentStart);
    Node top = node(parser.next());
    expect(Event.ID.DocumentEnd);
    Event end = parser.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new Refusal(end, "a schema file is one YAML document; a second begins here");
    }
    return Optional.of(top);
  }

  private void expect(Event.ID id) {
    Event event = parser.next();
    if (event.getEventId() != id) {
      throw new IllegalStateException("the YAML parser gave " + event + " and not " + id);
    }
  }

  private Node node(Event event) {
    if (event instanceof ScalarEvent scalar) {
      refuseAnchor(scalar);
      refuseTag(scalar, scalar.getTag());
      return new ScalarNode(
          tags.of(scalar.getValue(), scalar.isPlain()),
          true,
          scalar.getValue(),
          scalar.getScalarStyle(),
          scalar.getStartMark(),
          Optional.empty());
    }
    if (event instanceof AliasEvent alias) {
      throw new Refusal(
          alias,
          "the YAML alias *"
              + alias.getAlias().getValue()
              + " is not supported; write the value out, or share columns through 'groups'");
    }
    return collection((CollectionStartEvent) event);
  }

  private Node collection(CollectionStartEvent start) {
    refuseAnchor(start);
    refuseTag(start, start.getTag());
    depth++;
    if (depth > MAX_DEPTH) {
      throw new Refusal(start, "maps and lists are nested more than " + MAX_DEPTH + " levels deep");
    }
    Node node =
        start.getEventId() == Event.ID.MappingStart
            ? new MappingNode(
                Tag.MAP,
                true,
                tuples(),
                start.getFlowStyle(),
                start.getStartMark(),
                Optional.empty())
            : new SequenceNode(
                Tag.SEQ,
                true,
                entries(),
                start.getFlowStyle(),
                start.getStartMark(),
                Optional.empty());
    depth--;
    return node;
  }

  private List<Node> entries() {
    List<Node> entries = new ArrayList<>();
    Event event = parser.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      entries.add(node(event));
      event = parser.next();
    }
    return entries;
  }

  private List<NodeTuple> tuples() {
    List<NodeTuple> tuples = new ArrayList<>();
    Event event = parser.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Node key = node(event);
      if (Tag.MERGE.equals(key.getTag())) {
        throw new Refusal(
            event, "the YAML merge key << is not supported; share columns through 'groups'");
      }
      tuples.add(new NodeTuple(key, node(parser.next())));
      event = parser.next();
    }
    return tuples;
  }

  private static void refuseAnchor(NodeEvent event) {
    Optional<Anchor> anchor = event.getAnchor();
    if (anchor.isPresent()) {
      throw new Refusal(
          event,
          "the YAML anchor &"
              + anchor.get().getValue()
              + " is not supported; share columns through 'groups'");
    }
  }

  private static void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      throw new Refusal(
          event,
          "the YAML tag "
              + tag.get().replace(Tag.PREFIX, "!!")
              + " is not supported; leave it out");
    }
  }
}
