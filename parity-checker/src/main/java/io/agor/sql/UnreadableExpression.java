package io.agor.sql;

/** A form that a parser does not know; without a stack trace, since it only chooses a way. */
final class UnreadableExpression extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnreadableExpression(String what) {
    super(what);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
