package io.agor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.DefaultValue;
import io.agor.schema.Nullability;
import java.util.Locale;

/**
 * A column and its names in Java.
 *
 * @param constant in the class of the table
 * @param component in the record of its row
 * @param enumeration the class of its values, nested in that of the table; for an enum only
 */
record JavaColumn(
    Column column, String constant, String component, ClassName enumeration, JavaType javaType) {

  /** Whether the database makes the value, so that an insert gives none. */
  boolean isMadeByDatabase() {
    return isMadeByDatabase(column);
  }

  private static boolean isMadeByDatabase(Column column) {
    return column.type() == ColumnType.Basic.IDENTITY
        || column.defaultValue() instanceof DefaultValue.Identity
        || column.defaultValue() instanceof DefaultValue.Generated;
  }

  /** The type of the values, never primitive. */
  TypeName boxed() {
    return javaType.type().box();
  }

  /** The type of the component: primitive only where the value is never missing. */
  TypeName componentType() {
    return mayBeNull() ? boxed() : javaType.type();
  }

  /** Whether the component may be null: NULL, or a value that the database has yet to make. */
  boolean mayBeNull() {
    return isNullable() || isMadeByDatabase();
  }

  boolean isNullable() {
    return column.nullability() == Nullability.NULLABLE;
  }

  boolean isEnumeration() {
    return column.type() instanceof ColumnType.Enumeration;
  }

  boolean isArray() {
    return javaType.type() instanceof ArrayTypeName;
  }

  /** How many of the 255 words the component takes that the parameters of a constructor have. */
  int words() {
    TypeName type = componentType();
    return type.equals(TypeName.LONG) || type.equals(TypeName.DOUBLE) ? 2 : 1;
  }

  /** The expression that the constant stands for. */
  CodeBlock definition(ClassName sqlColumn) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.of(TABLE, $L, $L)",
                sqlColumn,
                JavaLiteral.of(column.name()),
                javaType.sqlType());
    if (isNullable()) {
      code.add(".nullable()");
    }
    if (!column.nativeTypes().isEmpty()) {
      code.add(".declared($L, $L)", declared("sqlite"), declared("postgresql"));
    }
    return code.build();
  }

  /** A literal. */
  private String declared(String dialect) {
    return JavaLiteral.of(
        column.nativeTypes().getOrDefault(dialect, "").strip().toLowerCase(Locale.ROOT));
  }
}
