package io.agor.sql;

import java.util.List;
import java.util.Optional;

/** A node of the tree of an expression. */
sealed interface Node {

  /** Calls the visitor's method for this kind of node. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of node. */
  interface Visitor<R> {
    R name(Name node);

    R text(Text node);

    R literal(Literal node);

    R unary(Unary node);

    R binary(Binary node);

    R junction(Junction node);

    R test(Test node);

    R like(Like node);

    R in(In node);

    R call(Call node);

    R cast(Cast node);

    R choice(Choice node);

    R collate(Collate node);

    R group(Group node);

    R subscript(Subscript node);
  }

  /** A column, as printed: quoted where it must be. */
  record Name(String printed) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** A string. */
  record Text(String value) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** A number, a blob, a parameter, NULL, TRUE, FALSE, CURRENT_TIMESTAMP and the like. */
  record Literal(Kind kind, String printed) implements Node {

    static final Literal NULL = new Literal(Kind.WORD, "null");
    static final Literal TRUE = new Literal(Kind.WORD, "true");
    static final Literal FALSE = new Literal(Kind.WORD, "false");

    /** What a literal is. */
    enum Kind {
      INTEGER,
      DECIMAL,
      WORD,
      OTHER
    }

    boolean isNumber() {
      return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** An operator before its operand, {@code not} among them. */
  record Unary(String operator, Node operand) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }
  }

  /** An operator between two operands. */
  record Binary(String operator, Node left, Node right) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /** Operands joined by {@code and}, or by {@code or}; none of them is a junction of the same. */
  record Junction(String operator, List<Node> operands) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.junction(this);
    }
  }

  /** A test after its operand: {@code is null}, {@code is not true}. */
  record Test(Node operand, String test) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.test(this);
    }
  }

  /** A comparison with a pattern, such as {@code like} or {@code not like}. */
  record Like(String operator, Node left, Node pattern, Optional<Node> escape) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.like(this);
    }
  }

  /** {@code in} or {@code not in} over a list. */
  record In(String operator, Node left, List<Node> elements) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.in(this);
    }
  }

  /** A function call. */
  record Call(String function, List<Node> arguments) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** A cast to a type in canonical spelling. */
  record Cast(Node operand, String type) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cast(this);
    }
  }

  /** CASE. */
  record Choice(Optional<Node> operand, List<When> branches, Optional<Node> otherwise)
      implements Node {

    /** One branch. */
    record When(Node condition, Node result) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** A collation for an operand. */
  record Collate(Node operand, String collation) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.collate(this);
    }
  }

  /** An array or a row: {@code kind} is {@code array} or {@code row}. */
  record Group(String kind, List<Node> elements) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }
  }

  /** An element of an array. */
  record Subscript(Node array, Node index) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.subscript(this);
    }
  }
}
