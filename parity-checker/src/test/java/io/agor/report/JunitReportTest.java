package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitReportTest {

  @Test
  void anErrorIsAFailedTestAndALesserFindingAPassedOneWithOutput() throws Exception {
    Element root = parse(JunitReport.write(SampleReports.drift()));

    assertThat(names(root, "failure"))
        .containsExactly(
            "AP014 column users.email differs in nullability",
            "AP051 index users_team_idx on users is missing");
    assertThat(names(root, "system-out"))
        .containsExactly(
            "AB007 column users.nickname keeps text that is too long",
            "AP002 table old_users is not declared");
    assertThat(root.getAttribute("failures")).isEqualTo("2");
    assertThat(root.getAttribute("tests"))
        .isEqualTo(String.valueOf(root.getElementsByTagName("testcase").getLength()));
  }

  @Test
  void aTableOrViewWithoutAnErrorIsAPassedTest() throws Exception {
    Element suite = suite(parse(JunitReport.write(SampleReports.drift())), "agor.sqlite");

    assertThat(names(suite, "testcase"))
        .containsExactly(
            "table teams",
            "view active_users",
            "AP014 column users.email differs in nullability",
            "AB007 column users.nickname keeps text that is too long");
  }

  @Test
  void aGoodRowIsAPassedTest() throws Exception {
    Element root = parse(JunitReport.write(SampleReports.drift()));

    assertThat(names(suite(root, "agor.Rehearsal of the migrations"), "testcase"))
        .containsExactly("V0002__add_users_nickname, sqlite, 40, kept");
  }

  @Test
  void aHostileNameIsText() throws Exception {
    Element root = parse(JunitReport.write(SampleReports.hostile()));

    assertThat(root.getElementsByTagName("script").getLength()).isZero();
    assertThat(((Element) root.getElementsByTagName("failure").item(0)).getTextContent())
        .contains(
            "<script>alert('x')</script>\" onload=\"alert(1)\" ]]> &amp; \\u2028\\u2029\\u0007");
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static Element suite(Element root, String name) {
    return elements(root, "testsuite").stream()
        .filter(suite -> suite.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The names of the tests that are, or hold, such an element. */
  private static List<String> names(Element parent, String tag) {
    return elements(parent, tag).stream()
        .map(found -> tag.equals("testcase") ? found : (Element) found.getParentNode())
        .map(test -> test.getAttribute("name"))
        .toList();
  }

  private static List<Element> elements(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
