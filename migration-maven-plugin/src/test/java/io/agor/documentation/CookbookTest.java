package io.agor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recipe of docs/cookbook.md is cooked as it is written: each of its sections that has a
 * block of YAML is a recipe. {@code -Dgolden.update=true} writes what the tool says into the page.
 */
class CookbookTest {

  private static final String PAGE = "docs/cookbook.md";

  @TempDir private Path folder;

  static Stream<String> recipes() throws IOException {
    return sections().entrySet().stream()
        .filter(section -> section.getValue().stream().anyMatch(block -> is(block, "yaml")))
        .map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyBlockIsDoneAndSaysWhatHappens(String recipe) throws Exception {
    List<Block> shown = new ArrayList<>();
    List<String> said = new ArrayList<>();
    try (RecipeRun run = new RecipeRun(folder)) {
      for (Block block : sections().get(recipe)) {
        Optional<String> text = run.run(block);
        if (text.isPresent()) {
          shown.add(block);
          said.add(text.get());
        }
      }
      if (Boolean.getBoolean("golden.update")) {
        assertThat(System.getenv("CI")).as("the page must not be rewritten in CI").isNull();
        rewrite(shown, said);
      } else {
        assertThat(shown.stream().map(Block::text).toList()).isEqualTo(said);
      }
      run.verify();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void everyRecipeShowsTheWholeWay(String recipe) throws Exception {
    List<Block> blocks = sections().get(recipe);
    assertThat(blocks).anyMatch(block -> is(block, "sh"));
    assertThat(blocks).anyMatch(block -> block.label().startsWith("Rows:"));
    assertThat(blocks.get(blocks.size() - 2)).matches(block -> is(block, "sql"));
    assertThat(blocks.get(blocks.size() - 1)).matches(block -> is(block, "text"));
  }

  @Test
  void thereAreAtLeastTwelve() throws Exception {
    assertThat(recipes()).hasSizeGreaterThanOrEqualTo(12);
  }

  private static boolean is(Block block, String language) {
    return block.language().equals(language);
  }

  private static Map<String, List<Block>> sections() throws IOException {
    Map<String, List<Block>> sections = new LinkedHashMap<>();
    for (Block block : Page.read(PAGE).blocks()) {
      sections.computeIfAbsent(block.section(), title -> new ArrayList<>()).add(block);
    }
    return sections;
  }

  private static void rewrite(List<Block> shown, List<String> said) throws IOException {
    List<String> lines = new ArrayList<>(Page.read(PAGE).lines());
    for (int i = shown.size() - 1; i >= 0; i--) {
      int start = shown.get(i).line();
      long length = shown.get(i).text().lines().count();
      for (long gone = 0; gone < length; gone++) {
        lines.remove(start);
      }
      lines.addAll(start, said.get(i).lines().toList());
    }
    Files.writeString(Page.ROOT.resolve(PAGE), String.join("\n", lines) + "\n");
  }
}
