package io.agor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Single edits of the Agor example's migrations are noticed, but for those that docs/mutations.md
 * lists with the reason. The edits are the same every time.
 */
class MutationTest {

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/mutations.md");

  private static final int COUNT = 200;

  private static final int SEED = 100;

  @TempDir private Path folder;

  @Test
  void whatChangesTheMeaningIsNoticed() throws Exception {
    List<Mutation> mutations = new ArrayList<>();
    int possible = 0;
    for (Dialect dialect : Dialect.values()) {
      List<Mutation> all = MutatedHistory.mutations(dialect);
      possible += all.size();
      mutations.addAll(chosen(all, COUNT / Dialect.values().length));
    }

    Map<Mutation, Outcome> outcomes = judged(mutations);

    Path list = Path.of("target", "mutations.txt");
    Files.createDirectories(list.getParent());
    Files.write(
        list,
        outcomes.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList());
    assertThat(mutations).hasSize(COUNT);
    assertThat(Files.readString(PAGE)).contains(" " + possible + " are possible.");
    assertThat(survivors(outcomes))
        .describedAs("survivors; all outcomes are in " + list)
        .containsExactlyInAnyOrderElementsOf(documentedSurvivors());
    assertThat(counts(outcomes)).isEqualTo(documentedCounts());
  }

  /** Of each kind of edit in turn, in an order of chance that is always the same. */
  private static List<Mutation> chosen(List<Mutation> all, int count) {
    Random random = new Random(SEED);
    Map<Mutation.Edit, List<Mutation>> kinds = new EnumMap<>(Mutation.Edit.class);
    all.forEach(one -> kinds.computeIfAbsent(one.edit(), kind -> new ArrayList<>()).add(one));
    kinds.values().forEach(list -> Collections.shuffle(list, random));
    List<Mutation> chosen = new ArrayList<>();
    for (int round = 0; chosen.size() < Math.min(count, all.size()); round++) {
      for (List<Mutation> list : kinds.values()) {
        if (round < list.size() && chosen.size() < count) {
          chosen.add(list.get(round));
        }
      }
    }
    return chosen;
  }

  private Map<Mutation, Outcome> judged(List<Mutation> mutations) throws Exception {
    Map<Mutation, Outcome> outcomes = new LinkedHashMap<>();
    try (MutatedHistory history = new MutatedHistory(folder)) {
      for (Mutation mutation : mutations) {
        outcomes.put(mutation, history.judge(mutation));
      }
    }
    return outcomes;
  }

  private static List<String> survivors(Map<Mutation, Outcome> outcomes) {
    return outcomes.entrySet().stream()
        .filter(one -> one.getValue() == Outcome.SURVIVED)
        .map(one -> one.getKey().toString())
        .toList();
  }

  private static Map<Outcome, Long> counts(Map<Mutation, Outcome> outcomes) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    Arrays.stream(Outcome.values()).forEach(outcome -> counts.put(outcome, 0L));
    outcomes.values().forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
    return counts;
  }

  /** The rows {@code | `sqlite V0007:1 ...` | the reason |}. */
  private static List<String> documentedSurvivors() throws Exception {
    return Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]{20,} \\|$")
        .matcher(Files.readString(PAGE))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  /** The rows {@code | PARITY | 113 | what it is |}. */
  private static Map<Outcome, Long> documentedCounts() throws Exception {
    return Pattern.compile("(?m)^\\| ([A-Z_]+) \\| (\\d+) \\|")
        .matcher(Files.readString(PAGE))
        .results()
        .collect(
            Collectors.toMap(
                row -> Outcome.valueOf(row.group(1)),
                row -> Long.valueOf(row.group(2)),
                Long::sum,
                () -> new EnumMap<>(Outcome.class)));
  }
}
