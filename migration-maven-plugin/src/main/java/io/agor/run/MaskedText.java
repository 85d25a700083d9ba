package io.agor.run;

import java.util.regex.Pattern;

/** A text of a driver or of Flyway without the passwords that may stand in it. */
public final class MaskedText {

  private static final String MASK = "***";

  private MaskedText() {}

  /** Without what stands for a password in the URLs of databases. */
  public static String of(String text) {
    return text.replaceAll("(?i)(password=)[^&\\s)\"']*", "$1" + MASK)
        .replaceAll("//[^/@\\s]*@", "//" + MASK + "@");
  }

  /** Without this password too, wherever it stands as a word of its own. */
  public static String of(String text, String password) {
    return password.isEmpty()
        ? of(text)
        : of(
            text.replaceAll(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(password) + "(?![\\p{L}\\p{N}])", MASK));
  }

  /** Whether there is a password to mask in the URL of a database. */
  public static boolean isIn(String url) {
    return !of(url).equals(url);
  }
}
