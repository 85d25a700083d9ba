package io.agor.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.agor.schema.ColumnType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the enum of a column. */
final class EnumClass {

  private EnumClass() {}

  static TypeSpec of(JavaColumn column, ColumnType.Enumeration values) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(column.enumeration())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("The values of {@link #$L}.\n", column.constant());
    NameScope names = NameScope.ofMembers(List.of());
    for (String value : values.values()) {
      type.addEnumConstant(
          names.take(JavaWords.of(value, value.isEmpty() ? "empty" : "value").constant()),
          TypeSpec.anonymousClassBuilder("$L", JavaLiteral.of(value)).build());
    }
    return type.addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "value")
                .addStatement("this.value = value")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The value as the databases hold it.\n")
                .returns(String.class)
                .addStatement("return value")
                .build())
        .addMethod(factory(column))
        .build();
  }

  private static MethodSpec factory(JavaColumn column) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "The constant of a value.\n\n@throws IllegalArgumentException if there is none\n")
        .addParameter(String.class, "value")
        .returns(column.enumeration())
        .beginControlFlow("for ($T constant : values())", column.enumeration())
        .beginControlFlow("if (constant.value.equals(value))")
        .addStatement("return constant")
        .endControlFlow()
        .endControlFlow()
        .addStatement(
            "throw new $T($L + value + $S)",
            IllegalArgumentException.class,
            JavaLiteral.of(column.column().name() + " has no value '"),
            "'")
        .build();
  }
}
