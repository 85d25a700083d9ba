package io.agor.codegen;

import javax.lang.model.SourceVersion;

/** The package that the classes are written into, such as {@code com.example.db}. */
public record JavaPackage(String name) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if Java takes no such package
   */
  public JavaPackage {
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      throw new IllegalArgumentException("'" + name + "' is no name of a Java package");
    }
  }

  /** Where a class of this package lies below a source root, with slashes. */
  String path(String className) {
    return name.replace('.', '/') + "/" + className + ".java";
  }
}
