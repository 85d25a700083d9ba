package io.agor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the record of a table's row. */
final class RowRecord {

  private final JavaTable table;

  private RowRecord(JavaTable table) {
    this.table = table;
  }

  static TypeSpec of(JavaTable table) {
    return new RowRecord(table).type();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(table.row())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(
                "A row of {@link $T}, as both databases hold it: without what is finer than they"
                    + " keep.\n\n",
                table.className())
            .recordConstructor(constructor())
            .addMethod(fittingConstructor())
            .addMethod(readByName())
            .addMethod(readByPosition())
            .addMethod(bind())
            .addMethod(insert());
    table.columns().forEach(column -> type.addJavadoc("@param $L\n", documented(column)));
    if (!table.updated().isEmpty()) {
      type.addMethod(bindUpdate()).addMethod(update());
    }
    if (table.columns().stream().anyMatch(JavaColumn::isArray)) {
      type.addMethod(equalsMethod()).addMethod(hashCodeMethod());
    }
    return type.build();
  }

  private static String documented(JavaColumn column) {
    String nullable =
        column.isMadeByDatabase()
            ? "; made by the database, null in a row that it does not have yet"
            : column.isNullable() ? "; null for NULL" : "";
    return column.component()
        + " {@link #"
        + column.constant()
        + " "
        + JavadocText.of(column.column().name().replaceAll("\\R", " "))
        + "}"
        + nullable;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder method = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    for (JavaColumn column : table.columns()) {
      method.addParameter(
          ParameterSpec.builder(column.componentType(), column.component()).build());
    }
    return method.build();
  }

  /**
   * What it leaves out are primitive values, which always fit, and values that may be missing yet.
   */
  private MethodSpec fittingConstructor() {
    MethodSpec.Builder method =
        MethodSpec.compactConstructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                """
                Cuts what is finer than the databases keep.

                @throws NullPointerException if a value is null that must not be
                """);
    for (JavaColumn column : table.columns()) {
      if (!column.componentType().isPrimitive() && !column.isMadeByDatabase()) {
        method.addStatement("$1N = $2L.fit($1N)", column.component(), constant(column));
      }
    }
    return method.build();
  }

  private MethodSpec readByName() {
    return method(
            "read", "Reads the row that a query stands at, whose columns have their own names")
        .addModifiers(Modifier.STATIC)
        .addParameter(ResultSet.class, "rows")
        .returns(table.row())
        .addStatement(
            "return new $T($L)",
            table.row(),
            CodeBlock.join(
                table.columns().stream()
                    .map(column -> CodeBlock.of("\n$L.read(rows)", constant(column)))
                    .toList(),
                ","))
        .build();
  }

  private MethodSpec readByPosition() {
    CodeBlock.Builder values = CodeBlock.builder();
    for (int i = 0; i < table.columns().size(); i++) {
      values.add(
          "$L\n$L.read(rows, first$L)",
          i == 0 ? "" : ",",
          constant(table.columns().get(i)),
          i == 0 ? "" : " + " + i);
    }
    return method(
            "read",
            "Reads the row that a query stands at, whose columns are {@link #ALL_COLUMNS} from the"
                + " position {@code first} on, 1 for the first")
        .addModifiers(Modifier.STATIC)
        .addParameter(ResultSet.class, "rows")
        .addParameter(TypeName.INT, "first")
        .returns(table.row())
        .addStatement("return new $T($L)", table.row(), values.build())
        .build();
  }

  private MethodSpec bind() {
    return binding(
        "bind",
        "Gives the values of {@link #INSERTED_COLUMNS} to the parameters of a statement from {@code"
            + " first} on, and returns the position after the last",
        table.inserted());
  }

  private MethodSpec bindUpdate() {
    List<JavaColumn> columns =
        java.util.stream.Stream.concat(table.updated().stream(), table.key().stream()).toList();
    return binding(
        "bindUpdate",
        "Gives the values of {@link #UPDATED_COLUMNS} and then of {@link #KEY_COLUMNS} to the"
            + " parameters of a statement from {@code first} on, and returns the position after the"
            + " last",
        columns);
  }

  private MethodSpec binding(String name, String description, List<JavaColumn> columns) {
    MethodSpec.Builder method =
        method(name, description)
            .addParameter(PreparedStatement.class, "statement")
            .addParameter(TypeName.INT, "first")
            .returns(TypeName.INT);
    if (!columns.isEmpty()) {
      method.addStatement("$1T dialect = $1T.of(statement.getConnection())", table.sqlDialect());
    }
    for (int i = 0; i < columns.size(); i++) {
      method.addStatement(
          "$L.bind(dialect, statement, first$L, this.$N)",
          constant(columns.get(i)),
          i == 0 ? "" : " + " + i,
          columns.get(i).component());
    }
    return method.addStatement("return first + $L", columns.size()).build();
  }

  private MethodSpec insert() {
    return method(
            "insert",
            "Inserts this row, and returns it as the database holds it, with the values that it made")
        .addParameter(Connection.class, "connection")
        .returns(table.row())
        .addStatement("$1T dialect = $1T.of(connection)", table.sqlDialect())
        .addStatement(
            "$T sql = $T.insertSql(dialect) + $S + dialect.list(ALL_COLUMNS)",
            String.class,
            table.className(),
            " RETURNING ")
        .beginControlFlow(
            "try ($T statement = connection.prepareStatement(sql))", PreparedStatement.class)
        .addStatement("bind(statement, 1)")
        .beginControlFlow("try ($T rows = statement.executeQuery())", ResultSet.class)
        .beginControlFlow("if (!rows.next())")
        .addStatement(
            "throw new $T($L)",
            SQLException.class,
            JavaLiteral.of("the database did not take the row of " + table.table().name()))
        .endControlFlow()
        .addStatement("return read(rows, 1)")
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private MethodSpec update() {
    return method(
            "update",
            "Gives the row of the same primary key these values, and returns whether there is one")
        .addParameter(Connection.class, "connection")
        .returns(TypeName.BOOLEAN)
        .addStatement(
            "$T sql = $T.updateSql($T.of(connection))",
            String.class,
            table.className(),
            table.sqlDialect())
        .beginControlFlow(
            "try ($T statement = connection.prepareStatement(sql))", PreparedStatement.class)
        .addStatement("bindUpdate(statement, 1)")
        .addStatement("return statement.executeUpdate() > 0")
        .endControlFlow()
        .build();
  }

  private MethodSpec equalsMethod() {
    CodeBlock comparison =
        CodeBlock.join(
            table.columns().stream()
                .map(
                    column ->
                        CodeBlock.of(
                            "\n&& $T.equals(this.$N, that.$N)",
                            column.isArray() ? Arrays.class : Objects.class,
                            column.component(),
                            column.component()))
                .toList(),
            "");
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Object.class, "other")
        .returns(TypeName.BOOLEAN)
        .addStatement("return other instanceof $T that$L", table.row(), comparison)
        .build();
  }

  private MethodSpec hashCodeMethod() {
    CodeBlock values =
        table.columns().stream()
            .map(
                column ->
                    column.isArray()
                        ? CodeBlock.of("$T.hashCode(this.$N)", Arrays.class, column.component())
                        : CodeBlock.of("this.$N", column.component()))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $T.hash($L)", Objects.class, values)
        .build();
  }

  private static MethodSpec.Builder method(String name, String description) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L.\n", description)
        .addException(SQLException.class);
  }

  /** Through the class, as the SQL is, since a component may have the name of it. */
  private CodeBlock constant(JavaColumn column) {
    return CodeBlock.of("$T.$N", table.className(), column.constant());
  }
}
