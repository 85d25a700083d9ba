package io.agor.documentation;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven knows of the plugin; a text that it does not know is empty. */
record PluginDescriptor(List<Goal> goals) {

  /**
   * A goal.
   *
   * @param phase the one that it is bound to by default
   * @param since the release that brought it
   * @param parameters those that a user can set
   */
  record Goal(
      String name, String phase, String description, String since, List<Parameter> parameters) {}

  /**
   * A parameter of a goal.
   *
   * @param userProperty the property that sets it on the command line
   * @param since the release that brought it
   */
  record Parameter(
      String name, String userProperty, String defaultValue, String description, String since) {}

  static PluginDescriptor read() {
    try (InputStream file =
        PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file)
              .getDocumentElement();
      return new PluginDescriptor(elements(root, "mojo").map(PluginDescriptor::goal).toList());
    } catch (Exception e) {
      throw new IllegalStateException("the plugin descriptor cannot be read", e);
    }
  }

  /** The names of the parameters of each goal. */
  Map<String, Set<String>> parameters() {
    return ofEachGoal(Parameter::name);
  }

  /** The user properties of each goal. */
  Map<String, Set<String>> properties() {
    return ofEachGoal(Parameter::userProperty);
  }

  /** Whether some goal has this parameter. */
  boolean hasParameter(String name) {
    return parameters().values().stream().anyMatch(names -> names.contains(name));
  }

  private Map<String, Set<String>> ofEachGoal(Function<Parameter, String> text) {
    Map<String, Set<String>> texts = new TreeMap<>();
    for (Goal goal : goals) {
      texts.put(
          goal.name(),
          goal.parameters().stream()
              .map(text)
              .filter(found -> !found.isEmpty())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return texts;
  }

  private static Goal goal(Element goal) {
    return new Goal(
        text(goal, "goal"),
        text(goal, "phase"),
        text(goal, "description"),
        text(goal, "since"),
        elements(goal, "parameter")
            .filter(parameter -> text(parameter, "editable").equals("true"))
            .map(parameter -> parameter(goal, parameter))
            .toList());
  }

  /** The user property is an expression in the descriptor: {@code ${agor.skip}}. */
  private static Parameter parameter(Element goal, Element parameter) {
    String name = text(parameter, "name");
    List<Element> configured =
        elements(goal, "configuration").flatMap(all -> elements(all, name)).toList();
    return new Parameter(
        name,
        first(configured, element -> element.getTextContent().strip())
            .replaceAll("^\\$\\{(.*)}$", "$1"),
        first(configured, element -> element.getAttribute("default-value")),
        text(parameter, "description"),
        text(parameter, "since"));
  }

  /** The text of the direct child of this name. */
  private static String text(Element parent, String name) {
    return first(
        elements(parent, name).filter(child -> child.getParentNode().equals(parent)).toList(),
        child -> child.getTextContent().strip());
  }

  private static String first(List<Element> elements, Function<Element, String> text) {
    return elements.stream().map(text).findFirst().orElse("");
  }

  private static Stream<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
