package io.agor.schema;

/** An object of a schema that is found by its name. */
public interface Named {

  /** The name as declared, letter for letter. */
  String name();
}
