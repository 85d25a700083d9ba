package io.agor.migration;

import java.io.PrintStream;
import java.nio.file.Path;

/** A program that takes a lock and keeps it until it is killed or its input ends. */
final class LockProcess {

  private LockProcess() {}

  /** Argument: the lock's file. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    try (WriteLock lock = WriteLock.acquire(Path.of(arguments[0]), 10_000)) {
      out.println("holds " + lock);
      System.in.readAllBytes();
    }
  }
}
