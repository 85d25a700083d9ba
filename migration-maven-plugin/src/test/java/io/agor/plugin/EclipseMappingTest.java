package io.agor.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the plugin tells Eclipse, whose m2e else marks every bound goal as an error. */
class EclipseMappingTest {

  private final List<Element> mappings =
      elements(read("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "pluginExecution");

  @Test
  void everyGoalIsMappedOnce() {
    List<String> goals =
        elements(read("/META-INF/maven/plugin.xml"), "mojo").stream()
            .map(goal -> texts(goal, "goal").get(0))
            .filter(goal -> !goal.equals("help"))
            .toList();

    assertThat(mappings.stream().flatMap(mapping -> texts(mapping, "goal").stream()))
        .containsExactlyInAnyOrderElementsOf(goals);
  }

  @Test
  void eclipseGeneratesWhenItConfiguresTheProjectAndDoesNothingElse() {
    for (Element mapping : mappings) {
      if (texts(mapping, "goal").contains("generate")) {
        assertThat(texts(mapping, "goal")).containsExactly("generate");
        assertThat(texts(mapping, "runOnConfiguration")).containsExactly("true");
        assertThat(texts(mapping, "runOnIncremental")).containsExactly("false");
      } else {
        assertThat(elements(mapping, "ignore")).hasSize(1);
        assertThat(elements(mapping, "execute")).isEmpty();
      }
    }
  }

  private static List<String> texts(Element parent, String name) {
    return elements(parent, name).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Element read(String resource) {
    try (InputStream stream = EclipseMappingTest.class.getResourceAsStream(resource)) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
      return document.getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
