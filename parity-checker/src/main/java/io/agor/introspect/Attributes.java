package io.agor.introspect;

import java.sql.SQLException;
import schemacrawler.schema.AttributedObject;
import schemacrawler.schema.NamedObject;

/** The columns of our catalog queries that SchemaCrawler has no field for. */
final class Attributes {

  private Attributes() {}

  /**
   * The value of an attribute, letter for letter; NULL is an empty text.
   *
   * @throws SQLException if the object lacks it: then SchemaCrawler has lost it
   */
  static <T extends NamedObject & AttributedObject> String text(T object, String name)
      throws SQLException {
    if (!object.hasAttribute(name)) {
      throw new SQLException(
          "the catalog cannot be read: " + object.getFullName() + " came without " + name);
    }
    Object value = object.getAttribute(name);
    return value == null ? "" : value.toString();
  }
}
