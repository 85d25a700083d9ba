package io.agor.documentation;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What Maven knows of the plugin.
 *
 * @param parameters the names of the parameters of each goal
 * @param properties the user properties of each goal
 */
record PluginDescriptor(Map<String, Set<String>> parameters, Map<String, Set<String>> properties) {

  static PluginDescriptor read() throws Exception {
    Map<String, Set<String>> parameters = new TreeMap<>();
    Map<String, Set<String>> properties = new TreeMap<>();
    try (InputStream file =
        PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file)
              .getDocumentElement();
      for (Element goal : children(root, "mojo")) {
        String name = text(goal, "goal");
        Set<String> names = parameters.computeIfAbsent(name, unused -> new TreeSet<>());
        for (Element parameter : children(goal, "parameter")) {
          if (text(parameter, "editable").equals("true")) {
            names.add(text(parameter, "name"));
          }
        }
        Set<String> users = properties.computeIfAbsent(name, unused -> new TreeSet<>());
        for (String parameter : names) {
          for (Element configuration : children(goal, "configuration")) {
            children(configuration, parameter)
                .forEach(
                    element ->
                        users.add(
                            element.getTextContent().strip().replaceAll("^\\$\\{(.*)}$", "$1")));
          }
        }
        users.remove("");
      }
    }
    return new PluginDescriptor(parameters, properties);
  }

  /** Whether some goal has this parameter. */
  boolean hasParameter(String name) {
    return parameters.values().stream().anyMatch(names -> names.contains(name));
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent().strip();
  }
}
