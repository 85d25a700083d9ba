package io.agor.parity.pair;

import io.agor.parity.ParityCode;
import io.agor.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** Compares the primary keys of a table. */
final class KeyPair {

  private final TablePair pair;
  private final PairFindings findings;

  KeyPair(TablePair pair, PairFindings findings) {
    this.pair = pair;
    this.findings = findings;
  }

  void compare() {
    Optional<PrimaryKey> left = pair.left().primaryKey();
    Optional<PrimaryKey> right = pair.right().primaryKey();
    String object = "primary key of " + pair.name();
    if (left.isPresent() && right.isPresent()) {
      List<String> leftColumns = left.get().columns();
      List<String> rightColumns = right.get().columns();
      if (!pair.naming().keys(leftColumns).equals(pair.naming().keys(rightColumns))) {
        findings.different(
            ParityCode.PRIMARY_KEY_DIFFERENT,
            object,
            "is different",
            Columns.text(leftColumns),
            Columns.text(rightColumns));
      }
    } else {
      left.ifPresent(key -> missing(pair.leftSide(), object, key));
      right.ifPresent(key -> missing(pair.rightSide(), object, key));
    }
  }

  private void missing(Side having, String object, PrimaryKey key) {
    findings.onlyIn(having, ParityCode.PRIMARY_KEY_MISSING, object, Columns.text(key.columns()));
  }
}
