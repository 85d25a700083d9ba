package io.agor.probe;

import java.util.Arrays;
import java.util.List;

/** What is asked of a database. Each kind has a section of its code in docs/probes.md. */
public enum ProbeKind {
  NULL_VALUE("AB001", "NULL", Cure.STRICT),
  DEFAULT("AB002", "a row without a value", Cure.STRICT),
  SMALLEST_AND_LARGEST("AB003", "the smallest and the largest value", Cure.STRICT),
  OUT_OF_RANGE("AB004", "a value out of range", Cure.STRICT),
  WRONG_TYPE("AB005", "a value of another type", Cure.STRICT),
  LONGEST("AB006", "the longest text", Cure.STRICT),
  TOO_LONG("AB007", "a text that is too long", Cure.STRICT),
  EMPTY("AB008", "an empty text", Cure.STRICT),
  TRAILING_SPACES("AB009", "a text that ends in spaces", Cure.STRICT),
  UNICODE("AB010", "one letter in two normal forms, and letters of four bytes", Cure.STRICT),
  NUL_CHARACTER("AB011", "a text with the character U+0000", Cure.STRICT),
  ENUM_VALUE("AB012", "every value of an enum", Cure.STRICT),
  UNKNOWN_ENUM_VALUE("AB013", "a value that the enum lacks", Cure.STRICT),
  BOOLEAN_VALUE("AB014", "true and false", Cure.STRICT),
  OTHER_BOOLEAN("AB015", "2 as a boolean", Cure.STRICT),
  JSON_DOCUMENT("AB016", "JSON documents", Cure.STRICT),
  INVALID_JSON("AB017", "a text that is not JSON", Cure.STRICT),
  MOMENT("AB018", "dates and times", Cure.STRICT),
  INVALID_MOMENT("AB019", "a date or time that there is not", Cure.STRICT),
  BYTES("AB020", "bytes", Cure.STRICT),
  UUID_VALUE("AB021", "a UUID", Cure.STRICT),
  GENERATED_VALUE("AB022", "a generated value", Cure.STRICT),
  DUPLICATE("AB031", "a second row with the same key", Cure.STRICT),
  NULL_TWICE("AB032", "two rows with NULL in a unique", Cure.STRICT),
  ORPHAN("AB033", "a row that references nothing", Cure.STRICT),
  PARENT_DELETED("AB034", "a referenced row is deleted", Cure.STRICT),
  PARENT_UPDATED("AB035", "a referenced key changes", Cure.STRICT),
  CHECKED_VALUE("AB036", "values at the edges of a check", Cure.STRICT),
  FRACTION("AB051", "a fraction in a whole number", Cure.APPLICATION),
  MANY_DECIMALS("AB052", "a decimal with more digits than its scale", Cure.APPLICATION),
  MANY_DIGITS("AB053", "a decimal of more than 15 digits", Cure.APPLICATION),
  PADDED("AB054", "a text that only spaces make too long", Cure.APPLICATION),
  UUID_SPELLING("AB055", "a UUID in upper case", Cure.APPLICATION),
  REPEATED_JSON_KEY("AB056", "a JSON object with one key twice", Cure.APPLICATION),
  IDENTITY_AFTER_EXPLICIT("AB057", "the next number after a number of one's own", Cure.APPLICATION),
  NULL_NUMBER("AB058", "NULL as the number of a row", Cure.APPLICATION),
  NULL_ORDER("AB059", "where NULL stands in an order", Cure.APPLICATION),
  LIKE_CASE("AB060", "LIKE and the case of letters", Cure.APPLICATION),
  TEXT_ORDER("AB061", "the order of texts", Cure.APPLICATION),
  LOWER_CASE("AB062", "lower() and letters beyond ASCII", Cure.APPLICATION),
  MOMENT_SPELLING("AB063", "a timestamp with a T before the time", Cure.APPLICATION);

  /** What makes both databases answer alike. */
  public enum Cure {
    /** {@code strict: true} in the schema file. */
    STRICT,
    /** No DDL: what the application should do is in docs/probes.md. */
    APPLICATION
  }

  private final String code;
  private final String question;
  private final Cure cure;

  ProbeKind(String code, String question, Cure cure) {
    this.code = code;
    this.question = question;
    this.cure = cure;
  }

  /** The codes of findings: those of questions that DDL can cure, as users see them. */
  public static List<String> findingCodes() {
    return Arrays.stream(values())
        .filter(kind -> kind.cure == Cure.STRICT)
        .map(ProbeKind::code)
        .toList();
  }

  /** The code that users see and name, such as {@code AB007}. */
  public String code() {
    return code;
  }

  /** What is asked, a noun without a full stop. */
  public String question() {
    return question;
  }

  /** What makes both databases answer alike. */
  public Cure cure() {
    return cure;
  }
}
