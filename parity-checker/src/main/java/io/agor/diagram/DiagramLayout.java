package io.agor.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.eclipse.emf.common.util.CommonUtil;

/**
 * Finds places for boxes so that few lines cross, by the layered method of the <a
 * href="https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html">Eclipse Layout
 * Kernel</a>. The same boxes and links always get the same places.
 */
public final class DiagramLayout {

  private static final double MARGIN = 12;
  private static final double GAP = 28;
  private static final double LAYER_GAP = 56;

  /** Wider than high, as screens are. */
  private static final double ASPECT_RATIO = 1.6;

  private static final String CLEANER = "org.eclipse.emf.common.util.ReferenceClearingQueue";

  static {
    // Without it, a thread of the library would live for ever, and keep all its classes with it in
    // the process of an IDE.
    Optional<String> before = Optional.ofNullable(System.getProperty(CLEANER));
    System.setProperty(CLEANER, "false");
    // It teaches the library to copy the values of its own options, which it does not know at
    // first.
    LayoutMetaDataService.initElkReflect();
    CommonUtil.intern(CLEANER);
    before.ifPresentOrElse(
        value -> System.setProperty(CLEANER, value), () -> System.clearProperty(CLEANER));
  }

  private DiagramLayout() {}

  /**
   * The places of these boxes and the ways of these links.
   *
   * @throws IllegalArgumentException if a name stands twice, or a link leads to no box
   */
  public static Diagram of(List<Box> boxes, List<Link> links) {
    ElkNode root = ElkGraphUtil.createGraph();
    configure(root);
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    for (Box box : boxes) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(box.width(), box.height());
      if (nodes.put(box.name(), node) != null) {
        throw new IllegalArgumentException("two boxes have the name '" + box.name() + "'");
      }
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Link link : links) {
      // The box that is pointed to stands to the left, as a parent before its children.
      edges.add(ElkGraphUtil.createSimpleEdge(node(nodes, link.to()), node(nodes, link.from())));
    }
    if (!boxes.isEmpty()) {
      new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
    }
    return diagram(root, boxes, nodes, links, edges);
  }

  /**
   * Lays out two boxes for nothing. The library takes most of a second to get ready for its first
   * diagram; whoever has to wait for something else can let that pass in the meantime.
   */
  public static void prepare() {
    of(List.of(new Box("a", 1, 1), new Box("b", 1, 1)), List.of(new Link("a", "b")));
  }

  private static void configure(ElkNode root) {
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
    root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
    root.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT_RATIO);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
  }

  private static ElkNode node(Map<String, ElkNode> nodes, String name) {
    if (!nodes.containsKey(name)) {
      throw new IllegalArgumentException("a link leads to no box: '" + name + "'");
    }
    return nodes.get(name);
  }

  private static Diagram diagram(
      ElkNode root,
      List<Box> boxes,
      Map<String, ElkNode> nodes,
      List<Link> links,
      List<ElkEdge> edges) {
    List<Diagram.PlacedBox> placed =
        boxes.stream()
            .map(
                box ->
                    new Diagram.PlacedBox(
                        box, nodes.get(box.name()).getX(), nodes.get(box.name()).getY()))
            .toList();
    List<Diagram.Line> lines = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      lines.add(new Diagram.Line(links.get(i), points(edges.get(i))));
    }
    return new Diagram(root.getWidth(), root.getHeight(), placed, lines);
  }

  private static List<Diagram.Point> points(ElkEdge edge) {
    List<Diagram.Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(0, new Diagram.Point(section.getStartX(), section.getStartY()));
      section
          .getBendPoints()
          .forEach(bend -> points.add(0, new Diagram.Point(bend.getX(), bend.getY())));
      points.add(0, new Diagram.Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
