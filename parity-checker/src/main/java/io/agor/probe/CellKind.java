package io.agor.probe;

import io.agor.schema.Column;
import io.agor.schema.ColumnType;
import io.agor.schema.TypeFamily;
import io.agor.sql.JsonText;
import java.math.BigDecimal;

/**
 * What the text of a cell stands for, so that the same value reads the same from both databases.
 */
public enum CellKind {
  TEXT {
    @Override
    String canonical(String cell) {
      return cell;
    }
  },
  BOOLEAN {
    @Override
    String canonical(String cell) {
      return switch (cell) {
        case "1", "t", "true" -> "true";
        case "0", "f", "false" -> "false";
        default -> cell;
      };
    }
  },
  NUMBER {
    @Override
    String canonical(String cell) {
      try {
        BigDecimal number = new BigDecimal(cell);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      } catch (NumberFormatException notANumber) {
        return cell;
      }
    }
  },
  /** A number of 32 bits in PostgreSQL; SQLite knows only 64. */
  SHORT_FLOATING_NUMBER {
    @Override
    String canonical(String cell) {
      try {
        return Float.toString(Float.parseFloat(cell));
      } catch (NumberFormatException notANumber) {
        return cell;
      }
    }
  },
  FLOATING_NUMBER {
    @Override
    String canonical(String cell) {
      try {
        return Double.toString(Double.parseDouble(cell));
      } catch (NumberFormatException notANumber) {
        return cell;
      }
    }
  },
  /** ISO 8601, in which a T or a space stands before the time. */
  MOMENT {
    @Override
    String canonical(String cell) {
      String spaced = cell.replace('T', ' ');
      return spaced.contains(".") ? spaced.replaceFirst("\\.?0+$", "") : spaced;
    }
  },
  JSON {
    @Override
    String canonical(String cell) {
      return JsonText.canonical(cell);
    }
  };

  /** The kind of the values of a column. */
  static CellKind of(Column column) {
    if (!column.nativeTypes().isEmpty()) {
      return TEXT;
    }
    if (column.type() == ColumnType.Basic.REAL) {
      return SHORT_FLOATING_NUMBER;
    }
    return switch (TypeFamily.of(column.type())) {
      case TEXT, BLOB, UUID -> TEXT;
      case WHOLE_NUMBER, EXACT_NUMBER -> NUMBER;
      case FLOATING_NUMBER -> FLOATING_NUMBER;
      case BOOLEAN -> BOOLEAN;
      case TIMESTAMP, DATE, TIME -> MOMENT;
      case JSON -> JSON;
    };
  }

  /** One spelling for every spelling of a value; a text that is no such value stays as it is. */
  abstract String canonical(String cell);
}
