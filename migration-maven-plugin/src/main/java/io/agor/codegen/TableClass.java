package io.agor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.agor.schema.ColumnType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class of a table: its columns, its SQL, its enums and the record of its row. */
final class TableClass {

  private final JavaTable table;

  private TableClass(JavaTable table) {
    this.table = table;
  }

  static TypeSpec of(JavaTable table) {
    return new TableClass(table).type();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(table.className())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L", description())
            .addField(tableName());
    table.columns().forEach(column -> type.addField(constant(column)));
    type.addField(list("ALL_COLUMNS", "All columns, in their order.", table.columns()))
        .addField(
            list(
                "INSERTED_COLUMNS",
                "The columns that the database does not make.",
                table.inserted()))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            sql(
                "selectSql",
                "Reads all rows, to which a WHERE may be added",
                "select(TABLE, ALL_COLUMNS)"))
        .addMethod(
            sql(
                "insertSql",
                "Inserts a row; {@code Row.bind} gives the values",
                "insert(TABLE, INSERTED_COLUMNS)"));
    addKey(type);
    for (JavaColumn column : table.columns()) {
      if (column.column().type() instanceof ColumnType.Enumeration values) {
        type.addType(EnumClass.of(column, values));
      }
    }
    if (table.hasRow()) {
      type.addType(RowRecord.of(table));
    }
    return type.build();
  }

  private void addKey(TypeSpec.Builder type) {
    if (table.key().isEmpty()) {
      return;
    }
    type.addField(list("KEY_COLUMNS", "The primary key, in its order.", table.key()));
    if (!table.updated().isEmpty()) {
      type.addField(
              list(
                  "UPDATED_COLUMNS",
                  "The columns that are not of the primary key, and that the database does not make.",
                  table.updated()))
          .addMethod(
              sql(
                  "updateSql",
                  "Updates the row of a primary key; {@code Row.bindUpdate} gives the values",
                  "update(TABLE, UPDATED_COLUMNS, KEY_COLUMNS)"));
    }
    if (table.hasRow()) {
      type.addMethod(find());
    }
  }

  private String description() {
    String name =
        "The table <code>"
            + JavadocText.of(table.table().name().replaceAll("\\R", " "))
            + "</code>.\n";
    String comment = table.table().comment();
    String rowless =
        table.hasRow()
            ? ""
            : "\n<p>It has too many columns for a record, so there is none of its row.\n";
    return name + (comment.isBlank() ? "" : "\n<p>" + JavadocText.of(comment) + "\n") + rowless;
  }

  private FieldSpec tableName() {
    return constant(ClassName.get(String.class), "TABLE")
        .addJavadoc("The name, letter for letter and without quotes.\n")
        .initializer("$L", JavaLiteral.of(table.table().name()))
        .build();
  }

  private FieldSpec constant(JavaColumn column) {
    String comment = column.column().comment();
    FieldSpec.Builder field =
        constant(ParameterizedTypeName.get(table.sqlColumn(), column.boxed()), column.constant())
            .initializer(column.definition(table.sqlColumn()));
    if (!comment.isBlank()) {
      field.addJavadoc("$L\n", JavadocText.of(comment));
    }
    return field.build();
  }

  private FieldSpec list(String name, String description, List<JavaColumn> columns) {
    CodeBlock names =
        columns.stream()
            .map(column -> CodeBlock.of("$N", column.constant()))
            .collect(CodeBlock.joining(", "));
    ParameterizedTypeName anyColumn =
        ParameterizedTypeName.get(table.sqlColumn(), WildcardTypeName.subtypeOf(Object.class));
    return constant(ParameterizedTypeName.get(ClassName.get(List.class), anyColumn), name)
        .addJavadoc("$L\n", description)
        .initializer("$T.of($L)", List.class, names)
        .build();
  }

  private MethodSpec sql(String name, String description, String call) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("$L.\n", description)
        .addParameter(table.sqlDialect(), "dialect")
        .returns(String.class)
        .addStatement("return dialect.$L", call)
        .build();
  }

  private MethodSpec find() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("find")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("The row of a primary key; empty if there is none.\n")
            .addException(SQLException.class)
            .addParameter(Connection.class, "connection")
            .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), table.row()));
    NameScope names =
        NameScope.ofMembers(
            List.of(
                "connection",
                "dialect",
                "sql",
                "statement",
                "rows",
                table.className().simpleName()));
    List<JavaColumn> key = table.key();
    List<String> parameters = key.stream().map(column -> names.take(column.component())).toList();
    for (int i = 0; i < key.size(); i++) {
      method.addParameter(key.get(i).javaType().type(), parameters.get(i));
    }
    method
        .addStatement("$1T dialect = $1T.of(connection)", table.sqlDialect())
        .addStatement("$T sql = selectSql(dialect) + dialect.where(KEY_COLUMNS)", String.class)
        .beginControlFlow(
            "try ($T statement = connection.prepareStatement(sql))", PreparedStatement.class);
    for (int i = 0; i < key.size(); i++) {
      method.addStatement(
          "$T.$N.bind(dialect, statement, $L, $N)",
          table.className(),
          key.get(i).constant(),
          i + 1,
          parameters.get(i));
    }
    return method
        .beginControlFlow("try ($T rows = statement.executeQuery())", ResultSet.class)
        .addStatement(
            "return rows.next() ? $1T.of($2T.read(rows, 1)) : $1T.empty()",
            Optional.class,
            table.row())
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private static FieldSpec.Builder constant(com.palantir.javapoet.TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }
}
