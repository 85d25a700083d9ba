package io.agor.sql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An interval as PostgreSQL prints it: {@code 1 year 2 mons 3 days 04:05:06} (<a
 * href="https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-OUTPUT">Interval
 * Output</a>). Only whole positive numbers with a unit are read; any other text stays.
 */
final class IntervalText {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MOST_DIGITS = 6;
  private static final int MONTHS_IN_YEAR = 12;
  private static final int DAYS_IN_WEEK = 7;
  private static final int SECONDS_IN_MINUTE = 60;
  private static final int SECONDS_IN_HOUR = 3_600;

  private long months;
  private long days;
  private long seconds;

  private IntervalText() {}

  static String canonical(String text) {
    List<String> words = List.of(SPACES.split(text.strip().toLowerCase(Locale.ROOT)));
    IntervalText interval = new IntervalText();
    for (int i = 0; i < words.size(); i += 2) {
      boolean known = i + 1 < words.size() && interval.add(words.get(i), words.get(i + 1));
      if (!known) {
        return text;
      }
    }
    return interval.print();
  }

  private boolean add(String number, String unit) {
    if (number.isEmpty()
        || number.length() > MOST_DIGITS
        || !number.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
      return false;
    }
    long count = Long.parseLong(number);
    switch (unit) {
      case "year", "years" -> months += count * MONTHS_IN_YEAR;
      case "month", "months", "mon", "mons" -> months += count;
      case "week", "weeks" -> days += count * DAYS_IN_WEEK;
      case "day", "days" -> days += count;
      case "hour", "hours" -> seconds += count * SECONDS_IN_HOUR;
      case "minute", "minutes" -> seconds += count * SECONDS_IN_MINUTE;
      case "second", "seconds" -> seconds += count;
      default -> {
        return false;
      }
    }
    return true;
  }

  private String print() {
    StringBuilder text = new StringBuilder();
    append(text, months / MONTHS_IN_YEAR, " year");
    append(text, months % MONTHS_IN_YEAR, " mon");
    append(text, days, " day");
    if (seconds > 0 || text.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(twoDigits(seconds / SECONDS_IN_HOUR));
      text.append(':').append(twoDigits(seconds % SECONDS_IN_HOUR / SECONDS_IN_MINUTE));
      text.append(':').append(twoDigits(seconds % SECONDS_IN_MINUTE));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
      text.append(count == 1 ? "" : "s");
    }
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
