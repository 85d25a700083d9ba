package io.agor.documentation;

import io.agor.plugin.DialectParameter;
import io.agor.plugin.TargetParameter;
import io.agor.plugin.WaiverParameter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A piece of a pom.xml that a page shows. */
final class PomSnippet {

  private static final Set<String> SEVERITIES = Set.of("error", "warning", "info", "off");

  private final PluginDescriptor plugin;
  private final List<String> problems = new ArrayList<>();

  private PomSnippet(PluginDescriptor plugin) {
    this.plugin = plugin;
  }

  /** What is wrong with a piece, wherever in the pom it begins. */
  static List<String> problems(String xml, PluginDescriptor plugin) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<snippet>" + xml + "</snippet>")))
            .getDocumentElement();
    PomSnippet snippet = new PomSnippet(plugin);
    children(root).forEach(snippet::check);
    return snippet.problems;
  }

  private void check(Element element) {
    switch (element.getTagName()) {
      case "plugin" -> checkPlugin(element);
      case "configuration" -> checkConfiguration(element);
      case "goal" -> require(plugin.parameters().containsKey(element.getTextContent()), element);
      case "project", "build", "plugins", "executions", "execution", "goals" ->
          children(element).forEach(this::check);
      case "modelVersion", "groupId", "artifactId", "version", "id", "phase", "packaging" -> {}
      case "properties" -> children(element).forEach(this::checkProperty);
      case "dependencies", "servers" -> {} // Maven's own
      default -> checkParameter(element);
    }
  }

  private void checkPlugin(Element element) {
    boolean ours =
        children(element).stream()
            .anyMatch(child -> child.getTextContent().equals("agor-maven-plugin"));
    if (ours) {
      children(element).forEach(this::check);
    }
  }

  private void checkConfiguration(Element element) {
    children(element).forEach(this::checkParameter);
  }

  private void checkProperty(Element element) {
    require(
        plugin.properties().values().stream()
            .anyMatch(names -> names.contains(element.getTagName())),
        element);
  }

  private void checkParameter(Element element) {
    switch (element.getTagName()) {
      case "dialect" -> checkFields(element, DialectParameter.class);
      case "target" -> checkFields(element, TargetParameter.class);
      case "waiver" -> checkFields(element, WaiverParameter.class);
      default -> {
        require(plugin.hasParameter(element.getTagName()), element);
        switch (element.getTagName()) {
          case "dialects", "targets", "waivers" -> checkConfiguration(element);
          case "parity", "lint" -> checkSeverities(element);
          default -> {}
        }
      }
    }
  }

  /** Those that a page explains; other tests hold those pages to the code. */
  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    try {
      for (Page page : Page.all()) {
        for (String anchor : page.anchors()) {
          if (anchor.matches("a[a-z]\\d{3}")) {
            codes.add(anchor.toUpperCase(Locale.ROOT));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }

  private void checkFields(Element element, Class<?> type) {
    Set<String> fields =
        Stream.of(type.getDeclaredFields())
            .map(Field::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    children(element).forEach(child -> require(fields.contains(child.getTagName()), child));
  }

  private void checkSeverities(Element element) {
    Set<String> codes = codes();
    for (Element child : children(element)) {
      require(codes.contains(child.getTagName()), child);
      require(SEVERITIES.contains(child.getTextContent().strip()), child);
    }
  }

  private void require(boolean known, Element element) {
    if (!known) {
      problems.add("unknown <" + element.getTagName() + ">" + element.getTextContent().strip());
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
