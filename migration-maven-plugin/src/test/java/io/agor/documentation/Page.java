package io.agor.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page for users, in Markdown.
 *
 * @param name its file, from the top of the project, with slashes
 */
record Page(String name, List<String> lines) {

  static final Path ROOT = Path.of(System.getProperty("basedir", "")).resolve("..");

  private static final Pattern FENCE = Pattern.compile("^( *)```(\\w*)$");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");

  static Page read(String name) throws IOException {
    return new Page(name, Files.readString(ROOT.resolve(name)).lines().toList());
  }

  /** All pages: those at the top of the project, and those of docs/. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/decisions")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
          pages.add(read((folder.isEmpty() ? "" : folder + "/") + file.getFileName()));
        }
      }
    }
    return pages;
  }

  /** The fenced blocks, in their order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        section = lines.get(i).substring(3);
      }
      var fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int end = end(i);
        int indent = fence.group(1).length();
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(i + 1, end)) {
          text.append(line.substring(Math.min(indent, line.length()))).append('\n');
        }
        blocks.add(new Block(name, i + 1, fence.group(2), section, label(i), text.toString()));
        i = end;
      }
    }
    return blocks;
  }

  private int end(int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```")) {
        return i;
      }
    }
    throw new IllegalStateException(name + ":" + (start + 1) + ": a block without an end");
  }

  private String label(int fence) {
    int end = fence;
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    int start = end;
    while (start > 0 && !lines.get(start - 1).isBlank()) {
      start--;
    }
    String paragraph = String.join(" ", lines.subList(start, end)).strip();
    return paragraph.endsWith("```") ? "" : paragraph;
  }

  /** The lines outside of the fenced blocks. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.strip().startsWith("```")) {
        inside = !inside;
      } else if (!inside) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** Where its links lead, as they are written. */
  List<String> links() {
    return LINK.matcher(String.join("\n", prose()).replaceAll("`[^`\n]*`", ""))
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  /**
   * What a link may name behind a #: titles, as the hosts of code make anchors of them, and ids.
   */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (String line : prose()) {
      if (line.matches("#+ .*")) {
        String title =
            line.replaceFirst("#+ ", "")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int times = seen.merge(title, 1, Integer::sum);
        anchors.add(times == 1 ? title : title + "-" + (times - 1));
      }
      Pattern.compile("<a id=\"([^\"]+)\">")
          .matcher(line)
          .results()
          .forEach(match -> anchors.add(match.group(1)));
    }
    return anchors;
  }
}
