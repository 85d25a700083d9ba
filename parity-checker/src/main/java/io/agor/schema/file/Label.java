package io.agor.schema.file;

/**
 * What messages call a part of a schema file, such as {@code type of users.email}. It is put into
 * words only where a message is told: each part has a name, and next to none is wrong.
 *
 * @param link stands between the other two, with its spaces
 * @param rest a text or a label
 */
record Label(String first, String link, Object rest) {

  /** Fixed words, such as {@code 'drop'}. */
  static Label of(String words) {
    return new Label(words, "", "");
  }

  /** An object by its kind: {@code index users_email_idx}. */
  static Label of(String kind, String name) {
    return new Label(kind, " ", name);
  }

  /** A column by the table or group that it belongs to: {@code users.email}. */
  static Label column(String owner, String name) {
    return new Label(owner, ".", name);
  }

  /** A part of this: {@code type of users.email}. */
  Label part(String name) {
    return new Label(name, " of ", this);
  }

  @Override
  public String toString() {
    return first + link + rest;
  }
}
