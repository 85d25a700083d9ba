package io.agor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives a reader one damaged text after the other, in a thread with a small stack, and watches that
 * it comes to an end with each. The texts are the same in every run.
 */
public final class Fuzz {

  private static final int STACK_BYTES = 512 * 1024;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int LOOK_MILLIS = 50;

  private final List<String> seeds;
  private final List<String> fragments;

  /** Damages these texts, also by these pieces. */
  public Fuzz(List<String> seeds, List<String> fragments) {
    this.seeds = List.copyOf(seeds);
    this.fragments = List.copyOf(fragments);
  }

  /** Reads a text, and throws only what it may. */
  @FunctionalInterface
  public interface Reader {
    void read(String text) throws Exception;
  }

  /** How many texts there are in a run: those of a property, or a few. */
  public static int inputs(String property, int normal) {
    return Integer.getInteger(property, normal);
  }

  /**
   * Reads so many texts.
   *
   * @throws AssertionError with the text that a reader threw at, or did not come back from
   */
  public void run(int inputs, Reader reader) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    AtomicReference<String> current = new AtomicReference<>("");
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              for (int i = 0; i < inputs && failure.get() == null; i++) {
                String text = text(i);
                current.set(text);
                try {
                  reader.read(text);
                } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
                  failure.set(e);
                }
                done.incrementAndGet();
              }
            },
            "fuzz",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    long before = -1;
    int waited = 0;
    while (thread.isAlive()) {
      thread.join(LOOK_MILLIS);
      waited = done.get() == before ? waited + LOOK_MILLIS : 0;
      before = done.get();
      if (waited > PATIENCE_MILLIS) {
        AssertionError hang =
            new AssertionError("input " + before + " takes for ever: " + shown(current.get()));
        hang.setStackTrace(thread.getStackTrace());
        throw hang;
      }
    }
    if (failure.get() != null) {
      throw new AssertionError(
          "input " + (done.get() - 1) + ": " + shown(current.get()), failure.get());
    }
  }

  private static String shown(String text) {
    String start = text.length() > 3_000 ? text.substring(0, 3_000) + "..." : text;
    return start.replace("\0", "\\0");
  }

  /** The text of this number. */
  String text(int number) {
    Random random = new Random(number * 2_654_435_761L + 97);
    String text = any(seeds, random);
    if (text.length() > 4_000) {
      int start = random.nextInt(text.length() - 2_000);
      int line = text.lastIndexOf('\n', start) + 1;
      text =
          text.substring(0, Math.min(200, line))
              + text.substring(line, Math.min(text.length(), start + 2_000));
    }
    for (int i = random.nextInt(5); i >= 0; i--) {
      text = damaged(text, random);
    }
    return text;
  }

  private String damaged(String text, Random random) {
    int a = random.nextInt(text.length() + 1);
    int b = Math.min(text.length(), a + random.nextInt(20));
    return switch (random.nextInt(11)) {
      case 0 -> text.substring(0, a) + text.substring(b);
      case 1 -> text.substring(0, b) + text.substring(a);
      case 2 -> text.substring(0, a) + (char) random.nextInt(0x180) + text.substring(b);
      case 3 -> text.substring(0, a) + any(fragments, random) + text.substring(a);
      case 4 -> text.substring(0, a) + any(fragments, random) + text.substring(b);
      case 5 -> text.substring(0, a);
      case 6 -> spliced(text, any(seeds, random), random);
      case 7 -> repeated(text, a, b, random);
      case 8 -> lines(text, random);
      case 9 -> wrapped(text, a, b, random);
      default -> text.substring(0, a) + (char) random.nextInt(0x10000) + text.substring(a);
    };
  }

  private static String spliced(String text, String other, Random random) {
    int end = random.nextInt(text.length() + 1);
    int from = random.nextInt(other.length() + 1);
    return text.substring(0, end) + other.substring(from, Math.min(other.length(), from + 500));
  }

  /** Mostly a few times, and rarely very often. */
  private static String repeated(String text, int a, int b, Random random) {
    int times = random.nextInt(200) == 0 ? 5_000 : random.nextInt(8);
    return text.substring(0, b) + text.substring(a, b).repeat(times) + text.substring(b);
  }

  private String wrapped(String text, int a, int b, Random random) {
    int times = random.nextInt(200) == 0 ? 3_000 : random.nextInt(6);
    String open = any(List.of("(", "[", "{", "((", "not (", "- ", "? "), random);
    String close = open.contains("(") ? ")" : open.equals("[") ? "]" : open.equals("{") ? "}" : "";
    return text.substring(0, a)
        + open.repeat(times)
        + text.substring(a, b)
        + close.repeat(times)
        + text.substring(b);
  }

  private static String lines(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int line = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, lines.get(other));
      case 2 -> Collections.swap(lines, line, other);
      case 3 -> lines.set(line, "  " + lines.get(line));
      default -> lines.set(line, lines.get(line).strip());
    }
    return String.join("\n", lines);
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
