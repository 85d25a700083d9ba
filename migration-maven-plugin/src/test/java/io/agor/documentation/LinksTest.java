package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link within the project leads to a file, and to a title or an id on it. */
class LinksTest {

  static Stream<Page> pages() throws IOException {
    return Page.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noLinkLeadsNowhere(Page page) throws Exception {
    List<String> broken = new ArrayList<>();
    for (String link : page.links()) {
      if (!link.matches("(https?|mailto):.*") && !leadsSomewhere(page, link)) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Page page, String link) throws IOException {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path from = Path.of(page.name());
    Path target = file.isEmpty() ? from : from.resolveSibling(file).normalize();
    if (!Files.exists(Page.ROOT.resolve(target))) {
      return false;
    }
    return hash < 0
        || Page.read(target.toString().replace('\\', '/'))
            .anchors()
            .contains(link.substring(hash + 1));
  }
}
