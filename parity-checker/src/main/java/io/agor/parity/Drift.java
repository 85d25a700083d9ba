package io.agor.parity;

import io.agor.report.Finding;
import java.util.List;

/** The drift of one object on one side, in the words that all findings share. */
record Drift(Comparison comparison, String object) {

  Finding missing(ParityCode code, String expected) {
    return finding(
        code,
        switch (comparison.kind()) {
          case DATABASE, TARGET -> "is missing";
          case SCHEMA_FILE -> "is missing in " + comparison.source();
        },
        expected,
        "nothing",
        switch (comparison.kind()) {
          case DATABASE ->
              "Add it to the SQL in "
                  + comparison.source()
                  + ", or take it out of the schema file and run mvn agor:generate.";
          case TARGET -> "Put it back into the database, as its migrations made it.";
          case SCHEMA_FILE ->
              "Declare it in %s too, or take it out of %s."
                  .formatted(comparison.source(), comparison.model());
        });
  }

  Finding undeclared(ParityCode code, String actual) {
    return finding(
        code,
        switch (comparison.kind()) {
          case DATABASE, TARGET -> "is not declared";
          case SCHEMA_FILE -> "is declared only in " + comparison.source();
        },
        "nothing",
        actual,
        switch (comparison.kind()) {
          case DATABASE ->
              "Declare it in the schema file and run mvn agor:generate, or take it out of the SQL in "
                  + comparison.source()
                  + ".";
          case TARGET ->
              "Take it out of the database; if it is to stay, declare it in the schema file in place of"
                  + " making it by hand.";
          case SCHEMA_FILE ->
              "Declare it in %s too, or take it out of %s."
                  .formatted(comparison.model(), comparison.source());
        });
  }

  Finding different(ParityCode code, String problem, String expected, String actual) {
    return finding(
        code,
        problem,
        expected,
        actual,
        switch (comparison.kind()) {
          case DATABASE ->
              "Change it in the SQL in "
                  + comparison.source()
                  + ", or in the schema file and run mvn agor:generate.";
          case TARGET -> "Change it in the database to what its migrations made.";
          case SCHEMA_FILE ->
              "Declare the same in %s and in %s."
                  .formatted(comparison.model(), comparison.source());
        });
  }

  private Finding finding(
      ParityCode code, String problem, String expected, String actual, String cure) {
    return new Finding(
        code.code(),
        code.severity(),
        comparison.side(),
        object,
        problem,
        expected,
        actual,
        cure,
        List.of());
  }
}
