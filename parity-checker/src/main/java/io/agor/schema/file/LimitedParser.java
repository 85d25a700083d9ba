package io.agor.schema.file;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Passes on the events of a YAML parser as long as they are those of a plain document: no anchors,
 * aliases or tags, and no nesting that would exhaust the stack of the code that builds the tree.
 */
final class LimitedParser implements Parser {

  /** Deeper than any JSON default that a person writes, far from what a stack holds. */
  static final int MAX_DEPTH = 100;

  private final Parser parser;
  private int depth;

  LimitedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    if (event instanceof NodeEvent node) {
      refuseAnchor(node);
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(event, scalar.getTag());
    }
    if (event instanceof CollectionStartEvent start) {
      refuseTag(event, start.getTag());
    }
    if (event.getEventId() == Event.ID.MappingStart
        || event.getEventId() == Event.ID.SequenceStart) {
      depth++;
      if (depth > MAX_DEPTH) {
        throw refusal(event, "maps and lists are nested more than " + MAX_DEPTH + " levels deep");
      }
    } else if (event.getEventId() == Event.ID.MappingEnd
        || event.getEventId() == Event.ID.SequenceEnd) {
      depth--;
    }
    return event;
  }

  private static void refuseAnchor(NodeEvent event) {
    if (event instanceof AliasEvent alias) {
      throw refusal(
          event,
          "the YAML alias *"
              + alias.getAlias().getValue()
              + " is not supported; write the value out, or share columns through 'groups'");
    }
    Optional<Anchor> anchor = event.getAnchor();
    if (anchor.isPresent()) {
      throw refusal(
          event,
          "the YAML anchor &"
              + anchor.get().getValue()
              + " is not supported; share columns through 'groups'");
    }
  }

  private static void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      throw refusal(
          event,
          "the YAML tag "
              + tag.get().replace(Tag.PREFIX, "!!")
              + " is not supported; leave it out");
    }
  }

  private static ParserException refusal(Event event, String message) {
    return new ParserException(message, event.getStartMark());
  }
}
