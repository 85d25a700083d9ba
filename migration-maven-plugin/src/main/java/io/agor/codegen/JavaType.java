package io.agor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.agor.schema.ColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * What a column's values are in Java.
 *
 * @param type a primitive type where there is one
 * @param sqlType the expression for the {@code SqlType} that reads and binds them
 */
record JavaType(TypeName type, CodeBlock sqlType) {

  /**
   * The Java type of a column type.
   *
   * @param support the class {@code SqlType}
   * @param enumeration the class of the values, if the column is an enum
   */
  static JavaType of(ColumnType type, ClassName support, ClassName enumeration) {
    return type.accept(new Types(support, enumeration));
  }

  private static final class Types implements ColumnType.Visitor<JavaType> {

    private final ClassName support;
    private final ClassName enumeration;

    Types(ClassName support, ClassName enumeration) {
      this.support = support;
      this.enumeration = enumeration;
    }

    @Override
    public JavaType basic(ColumnType.Basic type) {
      return switch (type) {
        case ID, TEXT, JSON -> known(ClassName.get(String.class), "TEXT");
        case BOOLEAN -> known(TypeName.BOOLEAN, "BOOLEAN");
        case SMALLINT -> known(TypeName.SHORT, "SMALLINT");
        case INTEGER -> known(TypeName.INT, "INTEGER");
        case BIGINT, IDENTITY -> known(TypeName.LONG, "BIGINT");
        case REAL -> known(TypeName.FLOAT, "REAL");
        case DOUBLE -> known(TypeName.DOUBLE, "DOUBLE");
        case TIMESTAMP_MS -> known(ClassName.get(Instant.class), "INSTANT");
        case TIMESTAMP -> known(ClassName.get(LocalDateTime.class), "TIMESTAMP");
        case DATE -> known(ClassName.get(LocalDate.class), "DATE");
        case TIME -> known(ClassName.get(LocalTime.class), "TIME");
        case UUID -> known(ClassName.get(UUID.class), "UNIQUE_ID");
        case BLOB -> known(ArrayTypeName.of(TypeName.BYTE), "BLOB");
      };
    }

    @Override
    public JavaType varchar(ColumnType.Varchar type) {
      return known(ClassName.get(String.class), "TEXT");
    }

    @Override
    public JavaType decimal(ColumnType.Decimal type) {
      return new JavaType(
          ClassName.get(BigDecimal.class),
          CodeBlock.of("$T.decimal($L, $L)", support, type.precision(), type.scale()));
    }

    @Override
    public JavaType enumeration(ColumnType.Enumeration type) {
      return new JavaType(
          enumeration,
          CodeBlock.of("$T.enumeration($T::value, $T::of)", support, enumeration, enumeration));
    }

    @Override
    public JavaType nativeType(ColumnType.Native type) {
      throw new IllegalArgumentException("a schema file has no native types: " + type);
    }

    private JavaType known(TypeName type, String constant) {
      return new JavaType(type, CodeBlock.of("$T.$L", support, constant));
    }
  }
}
