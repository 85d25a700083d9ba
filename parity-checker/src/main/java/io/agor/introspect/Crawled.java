package io.agor.introspect;

import java.sql.SQLException;
import schemacrawler.schema.AttributedObject;
import schemacrawler.schema.NamedObject;

/**
 * What our catalog queries tell of an object, letter for letter. SchemaCrawler strips spaces from
 * names, so the queries put bars around them; its attributes come as they are.
 */
final class Crawled {

  private Crawled() {}

  /** The name without the bars. */
  static String name(NamedObject object) {
    String barred = object.getName();
    return barred.substring(1, barred.length() - 1);
  }

  /**
   * The value of an attribute, a column of a query that SchemaCrawler has no field for.
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
    return value.toString();
  }
}
