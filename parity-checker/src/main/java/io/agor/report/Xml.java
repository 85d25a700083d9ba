package io.agor.report;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML with the JDK's own writer; each text is made visible first. */
final class Xml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private final Deque<Content> open = new ArrayDeque<>();

  Xml() {
    try {
      // Not newFactory(): it would take whatever implementation another plug-in has brought along.
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  void open(String element) {
    try {
      lineBreak();
      if (!open.isEmpty()) {
        open.pop();
        open.push(Content.ELEMENTS);
      }
      writer.writeStartElement(element);
      open.push(Content.NOTHING);
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  void attribute(String name, String value) {
    try {
      writer.writeAttribute(name, VisibleText.of(value));
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  void text(String content) {
    try {
      writer.writeCharacters(VisibleText.of(content));
      open.pop();
      open.push(Content.TEXT);
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  void close() {
    try {
      if (open.pop() == Content.ELEMENTS) {
        lineBreak();
      }
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  String finish() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
    return text.append('\n').toString();
  }

  private void lineBreak() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  private static IllegalStateException unexpected(XMLStreamException e) {
    return new IllegalStateException("XML could not be written into memory", e);
  }

  /** What an element holds so far. */
  private enum Content {
    NOTHING,
    ELEMENTS,
    TEXT
  }
}
