package io.agor.plan;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.Optional;

/** What holds for every change of a schema. */
@FunctionalInterface
interface Law {

  /** Fails in any way where the law does not hold. */
  void holdFor(SchemaChange change) throws Exception;

  /**
   * Checks a law. Where it is broken, the smallest change is looked for that breaks it in the same
   * way, and shown.
   */
  static void check(Law law, SchemaChange change) {
    Optional<Throwable> failure = failure(law, change);
    if (failure.isPresent()) {
      SchemaChange smallest = smallest(law, change, kind(failure.get()));
      throw new AssertionError(
          "The law is broken by\n"
              + smallest
              + "\n"
              + failure(law, smallest).map(Throwable::toString).orElse("only now and then"),
          failure.get());
    }
  }

  private static SchemaChange smallest(Law law, SchemaChange change, String kind) {
    SchemaChange smallest = change;
    Optional<SchemaChange> smaller = Optional.of(change);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller =
          SmallerChanges.of(smallest)
              .filter(next -> failure(law, next).map(Law::kind).filter(kind::equals).isPresent())
              .findFirst();
    }
    return smallest;
  }

  private static Optional<Throwable> failure(Law law, SchemaChange change) {
    return Optional.ofNullable(catchThrowable(() -> law.holdFor(change)));
  }

  /** So that the search does not end at another failure than the one that it began with. */
  private static String kind(Throwable failure) {
    return failure instanceof SQLException sql
        ? "SQL " + sql.getSQLState() + " " + sql.getErrorCode()
        : failure.getClass().getName();
  }
}
