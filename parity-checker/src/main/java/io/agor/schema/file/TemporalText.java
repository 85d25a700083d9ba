package io.agor.schema.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Checks dates and times of day: ISO 8601, years of four digits, at most microseconds. */
final class TemporalText {

  private static final int DATE_LENGTH = "2024-12-31".length();
  private static final int FRACTION_DIGITS = 6;

  private TemporalText() {}

  static Optional<String> timestampProblem(String text) {
    return valid(text, DATE_LENGTH, value -> LocalDateTime.parse(value.replace(' ', 'T')))
        ? Optional.empty()
        : Optional.of("is no timestamp such as 2024-12-31T23:59:59, without a time zone");
  }

  static Optional<String> dateProblem(String text) {
    return valid(text, DATE_LENGTH, LocalDate::parse)
        ? Optional.empty()
        : Optional.of("is no date such as 2024-12-31");
  }

  static Optional<String> timeProblem(String text) {
    return valid(text, 0, LocalTime::parse)
        ? Optional.empty()
        : Optional.of("is no time of day such as 23:59:59");
  }

  private static boolean valid(String text, int dateLength, Parse parse) {
    // Longer and signed years parse too; neither database reads them so.
    if (dateLength > 0 && (text.length() < dateLength || text.indexOf('-') != 4)) {
      return false;
    }
    int point = text.indexOf('.');
    if (point >= 0 && text.length() - point - 1 > FRACTION_DIGITS) {
      return false;
    }
    try {
      parse.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private interface Parse {
    Object parse(String text);
  }
}
