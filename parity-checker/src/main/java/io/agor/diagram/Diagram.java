package io.agor.diagram;

import java.util.List;

/**
 * Boxes and lines that have their places; all numbers are in pixels from the upper left corner.
 *
 * @param boxes in the order in which they were given
 * @param lines in the order of the links that were given
 */
public record Diagram(double width, double height, List<PlacedBox> boxes, List<Line> lines) {

  /** Copies. */
  public Diagram {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** A box and its upper left corner. */
  public record PlacedBox(Box box, double x, double y) {}

  /** The way of a link: its corners, from the one box to the other. */
  public record Line(Link link, List<Point> points) {

    /** Copies. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A place. */
  public record Point(double x, double y) {}
}
