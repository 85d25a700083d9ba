package io.agor.report;

import io.agor.diagram.Box;
import io.agor.diagram.Diagram;
import io.agor.diagram.DiagramLayout;
import io.agor.diagram.Link;
import io.agor.schema.Column;
import io.agor.schema.ForeignKey;
import io.agor.schema.Schema;
import io.agor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws tables with their keys, and the foreign keys between them, as SVG. */
final class EntityDiagram {

  /** More boxes than this are no picture any more, and take seconds. */
  static final int MOST_TABLES = 150;

  /** A picture up to this is made a little smaller where a screen asks for it; others are moved. */
  private static final int WIDEST_TO_FIT = 1600;

  private static final int LONGEST_NAME = 30;
  private static final int ROW = 20;
  private static final int HEAD = 28;

  /** A letter of 12 pixels in a fixed-width font is 7.2 wide; a little more is for other fonts. */
  private static final double LETTER = 7.5;

  private final Map<String, Table> tables;
  private final Map<String, String> tones;

  private EntityDiagram(List<Table> tables, Map<String, String> tones) {
    this.tables = new HashMap<>();
    tables.forEach(table -> this.tables.put(table.name(), table));
    this.tones = tones;
  }

  /**
   * The tables to draw: all; or if they are too many, those with findings and their neighbours;
   * none if there is no finding.
   */
  static List<Table> choose(Schema schema, Set<String> withFindings) {
    if (schema.tables().size() <= MOST_TABLES) {
      return schema.tables();
    }
    Set<String> chosen = new LinkedHashSet<>();
    schema.tables().stream().map(Table::name).filter(withFindings::contains).forEach(chosen::add);
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (withFindings.contains(table.name()) || withFindings.contains(key.targetTable())) {
          chosen.add(table.name());
          chosen.add(key.targetTable());
        }
      }
    }
    Set<String> drawn = chosen.stream().limit(MOST_TABLES).collect(Collectors.toSet());
    return schema.tables().stream().filter(table -> drawn.contains(table.name())).toList();
  }

  /**
   * The picture.
   *
   * @param tones the class of each table that has findings, such as {@code error}
   */
  static String svg(List<Table> tables, Map<String, String> tones) {
    return new EntityDiagram(tables, tones).draw(tables);
  }

  private String draw(List<Table> drawn) {
    List<Box> boxes = drawn.stream().map(EntityDiagram::box).toList();
    Set<Link> links = new LinkedHashSet<>();
    for (Table table : drawn) {
      table.foreignKeys().stream()
          .filter(key -> tables.containsKey(key.targetTable()))
          .forEach(key -> links.add(new Link(table.name(), key.targetTable())));
    }
    Diagram diagram = DiagramLayout.of(boxes, new ArrayList<>(links));
    Html svg = new Html();
    String width = number(diagram.width());
    String height = number(diagram.height());
    svg.markup(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Entity diagram\""
                + (diagram.width() <= WIDEST_TO_FIT ? " class=\"fit\"" : ""))
        .markup(" width=\"" + width + "\" height=\"" + height + "\"")
        .markup(" viewBox=\"0 0 " + width + " " + height + "\">\n")
        .markup("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"")
        .markup(" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">")
        .markup("<path class=\"arrow\" d=\"M0 1 7 4 0 7z\"/></marker></defs>\n");
    diagram.lines().forEach(line -> line(svg, line));
    diagram.boxes().forEach(box -> box(svg, box));
    return svg.markup("</svg>\n").toString();
  }

  private static void line(Html svg, Diagram.Line line) {
    String points =
        line.points().stream()
            .map(point -> number(point.x()) + "," + number(point.y()))
            .collect(Collectors.joining(" "));
    svg.markup("<polyline class=\"link\" marker-end=\"url(#arrow)\" points=\"" + points + "\">")
        .markup("<title>")
        .text(line.link().from() + " \u2192 " + line.link().to())
        .markup("</title></polyline>\n");
  }

  private void box(Html svg, Diagram.PlacedBox placed) {
    Table table = tables.get(placed.box().name());
    double width = placed.box().width();
    svg.markup("<g class=\"" + tones.getOrDefault(table.name(), "") + "\"")
        .markup(" transform=\"translate(" + number(placed.x()) + " " + number(placed.y()) + ")\">")
        .markup("<title>")
        .text(table.name())
        .markup("</title>")
        .markup("<rect class=\"box\" rx=\"6\" width=\"" + number(width))
        .markup("\" height=\"" + number(placed.box().height()) + "\"/>")
        .markup("<path class=\"head\" d=\"M1 " + HEAD + "V6a5 5 0 0 1 5-5H" + number(width - 6))
        .markup("a5 5 0 0 1 5 5V" + HEAD + "z\"/>")
        .markup("<text class=\"name\" x=\"10\" y=\"19\">")
        .text(cut(table.name()))
        .markup("</text>");
    int y = HEAD;
    for (Line line : lines(table)) {
      y += ROW;
      svg.markup("<text class=\"" + line.style() + "\" x=\"10\" y=\"" + (y - 4) + "\">")
          .text(line.text())
          .markup("</text>");
      if (!line.mark().isEmpty()) {
        svg.markup("<text class=\"mark\" text-anchor=\"end\" x=\"" + number(width - 10))
            .markup("\" y=\"" + (y - 4) + "\">" + line.mark() + "</text>");
      }
    }
    svg.markup("</g>\n");
  }

  private static Box box(Table table) {
    double width = 20 + cut(table.name()).length() * (LETTER + 0.7);
    List<Line> lines = lines(table);
    for (Line line : lines) {
      width = Math.max(width, 20 + (line.text().length() + line.mark().length() + 2) * LETTER);
    }
    return new Box(table.name(), Math.ceil(width), HEAD + ROW * (double) lines.size() + 6);
  }

  /** The columns of keys, and how many others there are. */
  private static List<Line> lines(Table table) {
    Set<String> primary = table.primaryKey().map(key -> Set.copyOf(key.columns())).orElse(Set.of());
    Set<String> foreign =
        table.foreignKeys().stream()
            .flatMap(key -> key.columns().stream())
            .collect(Collectors.toSet());
    List<Line> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      String mark =
          (primary.contains(column.name()) ? "PK" : "")
              + (primary.contains(column.name()) && foreign.contains(column.name()) ? " " : "")
              + (foreign.contains(column.name()) ? "FK" : "");
      if (!mark.isEmpty()) {
        lines.add(new Line("key", cut(column.name()), mark));
      }
    }
    int others = table.columns().size() - lines.size();
    if (others > 0) {
      lines.add(
          new Line(
              "type",
              others + (lines.isEmpty() ? "" : " more") + (others == 1 ? " column" : " columns"),
              ""));
    }
    return lines;
  }

  private static String cut(String name) {
    String visible = VisibleText.of(name);
    return visible.codePointCount(0, visible.length()) <= LONGEST_NAME
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private record Line(String style, String text, String mark) {}
}
