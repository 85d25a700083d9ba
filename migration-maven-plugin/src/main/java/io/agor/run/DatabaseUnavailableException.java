package io.agor.run;

/**
 * A database could not be started, reached or made; the message names it and says what to do.
 *
 * <p>No message holds a password.
 */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that is fit for the user. */
  public DatabaseUnavailableException(String message) {
    super(message);
  }

  /** With a message that is fit for the user, and what lies behind it. */
  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
