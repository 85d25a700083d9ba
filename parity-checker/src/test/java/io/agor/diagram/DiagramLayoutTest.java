package io.agor.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramLayoutTest {

  @Test
  void nothingNeedsNoSpace() {
    Diagram diagram = DiagramLayout.of(List.of(), List.of());

    assertThat(diagram.boxes()).isEmpty();
    assertThat(diagram.lines()).isEmpty();
  }

  @Test
  void aParentStandsLeftOfItsChildAndTheLineLeadsFromChildToParent() {
    Diagram diagram =
        DiagramLayout.of(
            List.of(new Box("child", 100, 40), new Box("parent", 100, 40)),
            List.of(new Link("child", "parent")));

    Diagram.PlacedBox child = diagram.boxes().get(0);
    Diagram.PlacedBox parent = diagram.boxes().get(1);
    List<Diagram.Point> points = diagram.lines().get(0).points();
    assertThat(parent.x() + 100).isLessThan(child.x());
    assertThat(points.get(0).x()).isEqualTo(child.x());
    assertThat(points.get(points.size() - 1).x()).isEqualTo(parent.x() + 100);
  }

  @Test
  void aBoxMayPointToItself() {
    Diagram diagram =
        DiagramLayout.of(List.of(new Box("tree", 100, 40)), List.of(new Link("tree", "tree")));

    assertThat(diagram.lines().get(0).points()).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noTwoBoxesOverlapAndAllFitIn(int seed) {
    Diagram diagram = random(seed, 40);

    for (Diagram.PlacedBox one : diagram.boxes()) {
      assertThat(one.x() + one.box().width()).isLessThanOrEqualTo(diagram.width());
      assertThat(one.y() + one.box().height()).isLessThanOrEqualTo(diagram.height());
      for (Diagram.PlacedBox other : diagram.boxes()) {
        assertThat(one.equals(other) || areApart(one, other)).as(one + " " + other).isTrue();
      }
    }
  }

  @Test
  void theSameBoxesGetTheSamePlaces() {
    assertThat(random(7, 60)).isEqualTo(random(7, 60));
  }

  @Test
  void aLargeSchemaIsLaidOutInSeconds() {
    Diagram diagram = Assertions.assertTimeout(Duration.ofSeconds(20), () -> random(3, 150));

    assertThat(diagram.boxes()).hasSize(150);
  }

  @Test
  void aLinkToNothingIsRefused() {
    assertThatThrownBy(
            () -> DiagramLayout.of(List.of(new Box("a", 1, 1)), List.of(new Link("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a link leads to no box: 'b'");
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    assertThatThrownBy(
            () -> DiagramLayout.of(List.of(new Box("a", 1, 1), new Box("a", 2, 2)), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two boxes have the name 'a'");
  }

  private static Diagram random(int seed, int count) {
    Random random = new Random(seed);
    List<Box> boxes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(new Box("t" + i, 80 + random.nextInt(120), 40 + random.nextInt(100)));
      for (int j = random.nextInt(4); j > 0; j--) {
        links.add(new Link("t" + i, "t" + random.nextInt(i + 1)));
      }
    }
    return DiagramLayout.of(boxes, links);
  }

  private static boolean areApart(Diagram.PlacedBox one, Diagram.PlacedBox other) {
    return one.x() + one.box().width() <= other.x()
        || other.x() + other.box().width() <= one.x()
        || one.y() + one.box().height() <= other.y()
        || other.y() + other.box().height() <= one.y();
  }
}
