package io.agor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The page in a real browser. Where none is found, these tests are skipped; in CI they fail. The
 * browser is the program that AGOR_BROWSER names, or a Chromium or Chrome of the PATH.
 */
class HtmlReportBrowserTest {

  private static final int PHONE = 360;
  private static final int DESK = 1200;

  @TempDir private static Path folder;

  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program = Browser.find();
    assumeTrue(
        program.isPresent() || couldHaveInstalledOne(),
        "there is no browser; the report is opened in none");
    browser =
        Optional.of(
            Browser.start(
                program.orElseThrow(
                    () ->
                        new IllegalStateException(
                            "CI needs a Chromium or Chrome in the PATH, or AGOR_BROWSER;"
                                + " install it as root, for example with .ci/tools")),
                folder.resolve("profile")));
  }

  /** CI as root, which runs .ci/tools first. */
  private static boolean couldHaveInstalledOne() {
    return System.getenv("CI") != null && System.getProperty("user.name").equals("root");
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser.isPresent()) {
      browser.get().quit();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "in-step", "drift", "hostile"})
  void nothingGoesWrongAndNothingIsLoaded(String sample) throws Exception {
    Browser page = open(sample, DESK, "light");

    assertThat(page.evaluate("document.title").asString()).isNotEmpty();
    assertThat(page.eventsOf("Log.entryAdded")).isEmpty();
    assertThat(page.eventsOf("Runtime.exceptionThrown")).isEmpty();
    assertThat(page.eventsOf("Runtime.consoleAPICalled")).isEmpty();
    assertThat(page.eventsOf("Page.javascriptDialogOpening")).isEmpty();
    assertThat(page.eventsOf("Network.requestWillBeSent"))
        .extracting(event -> event.get("request").get("url").asString())
        .allMatch(url -> url.startsWith("file:") || url.equals("data:,"));
  }

  @ParameterizedTest
  @CsvSource({"empty, light", "in-step, light", "drift, light", "drift, dark", "hostile, light"})
  void noTextIsHardToRead(String sample, String colourScheme) throws Exception {
    assertThat(open(sample, DESK, colourScheme).evaluate(CONTRASTS).toString()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "in-step", "drift", "hostile"})
  void aPhoneShowsThePageWithoutMovingItSideways(String sample) throws Exception {
    Browser page = open(sample, PHONE, "light");

    page.evaluate("document.querySelectorAll('details').forEach(table => { table.open = true; })");
    assertThat(page.evaluate("innerWidth").asInt()).isEqualTo(PHONE);
    assertThat(page.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(PHONE);
  }

  @Test
  void aHostileNameIsTextAndNoScript() throws Exception {
    Browser page = open("hostile", DESK, "light");
    String shown = "<script>alert('x')</script>\" onload=\"alert(1)\" ]]> &amp; \\u2028";

    assertThat(page.evaluate("document.querySelector('h1').textContent").asString())
        .startsWith(shown);
    assertThat(page.evaluate("document.querySelector('.finding h3').textContent").asString())
        .contains(shown);
    assertThat(page.evaluate("document.querySelector('.diagram title').textContent").asString())
        .contains(shown);
    assertThat(page.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
    assertThat(page.evaluate("document.querySelectorAll('[onload]').length").asInt()).isZero();
  }

  @Test
  void escapingAloneHoldsAHostileNameToo() throws Exception {
    String html =
        HtmlReport.write(SampleReports.hostile())
            .replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    assertThat(html).doesNotContain("Content-Security-Policy");
    Browser page = open("hostile-without-policy", html, DESK, "light");

    assertThat(page.eventsOf("Page.javascriptDialogOpening")).isEmpty();
    assertThat(page.eventsOf("Log.entryAdded")).isEmpty();
    assertThat(page.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(1);
  }

  @Test
  void thePolicyAloneHoldsAScriptToo() throws Exception {
    String html =
        HtmlReport.write(SampleReports.drift())
            .replace("<main>", "<main><script>document.title = 'taken'</script>");
    Browser page = open("without-escaping", html, DESK, "light");

    assertThat(page.evaluate("document.title").asString()).isEqualTo("shop: failed");
    assertThat(page.eventsOf("Log.entryAdded")).isNotEmpty();
  }

  @Test
  void theDarkPageHasOtherColours() throws Exception {
    String background = "getComputedStyle(document.body).backgroundColor";
    String light = open("drift", DESK, "light").evaluate(background).asString();
    String dark = open("drift", DESK, "dark").evaluate(background).asString();

    assertThat(light).isEqualTo("rgb(250, 249, 247)");
    assertThat(dark).isEqualTo("rgb(20, 23, 26)");
  }

  @Test
  void aMarkedCellLeadsToItsFinding() throws Exception {
    Browser page = open("drift", DESK, "light");
    JsonNode targets =
        page.evaluate(
            "[...document.querySelectorAll('td.bad a')].map(a => document.getElementById(a.hash.slice(1)).className)");

    assertThat(targets.toString())
        .isEqualTo("[\"finding error\",\"finding info\",\"finding error\"]");
  }

  @Test
  void everyLinkLeadsSomewhere() throws Exception {
    Browser page = open("drift", DESK, "light");

    assertThat(
            page.evaluate(
                    "[...document.links].filter(a => !document.getElementById(a.hash.slice(1))).length")
                .asInt())
        .isZero();
    assertThat(page.evaluate("document.links.length").asInt()).isGreaterThan(5);
  }

  private static Browser open(String sample, int width, String colourScheme) throws Exception {
    return open(sample, HtmlReport.write(SampleReports.all().get(sample)), width, colourScheme);
  }

  private static Browser open(String name, String html, int width, String colourScheme)
      throws Exception {
    Browser page = browser.orElseThrow();
    page.open(write(name, html), width, 800, colourScheme);
    return page;
  }

  private static Path write(String name, String html) throws IOException {
    return Files.writeString(folder.resolve(name + ".html"), html);
  }

  /**
   * The texts whose contrast with what is behind them is under 4.5 to 1 (<a
   * href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2</a>).
   */
  private static final String CONTRASTS =
      """
      (() => {
        const parts = colour => colour.match(/[\\d.]+/g).map(Number);
        const light = colour => {
          const [r, g, b] = parts(colour).slice(0, 3).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = element => {
          if (element instanceof SVGElement && element.tagName === 'text') {
            const part = element.classList.contains('name') ? '.head' : '.box';
            return getComputedStyle(element.parentNode.querySelector(part)).fill;
          }
          const colour = getComputedStyle(element).backgroundColor;
          const isClear = parts(colour).length === 4 && parts(colour)[3] === 0;
          return isClear && element.parentElement ? behind(element.parentElement) : colour;
        };
        document.querySelectorAll('details').forEach(table => { table.open = true; });
        const bad = [];
        for (const element of document.body.querySelectorAll('*')) {
          const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
          if (!hasText || ['SCRIPT', 'STYLE', 'title'].includes(element.tagName)) continue;
          const style = getComputedStyle(element);
          const colours = [element.tagName === 'text' ? style.fill : style.color, behind(element)].map(light);
          const ratio = (Math.max(...colours) + 0.05) / (Math.min(...colours) + 0.05);
          if (ratio < 4.5) bad.push(element.tagName + '.' + element.getAttribute('class') + ' ' + ratio.toFixed(2));
        }
        return bad;
      })()
      """;
}
