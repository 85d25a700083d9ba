package io.agor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellKindTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "BOOLEAN, 1, true",
        "BOOLEAN, t, true",
        "BOOLEAN, 0, false",
        "BOOLEAN, 2, 2",
        "NUMBER, 1.50, 1.5",
        "NUMBER, 0.00, 0",
        "NUMBER, 1E3, 1000",
        "NUMBER, xyz, xyz",
        "FLOATING_NUMBER, 1, 1.0",
        "SHORT_FLOATING_NUMBER, 0.10000000149011612, 0.1",
        "MOMENT, 2024-01-01T10:00:00, 2024-01-01 10:00:00",
        "MOMENT, 10:00:00.120, 10:00:00.12",
        "MOMENT, 10:00:00.000, 10:00:00",
        "TEXT, 1.50, 1.50",
        "JSON, |{\"b\":1,\"a\":[]}|, |{\"a\": [], \"b\": 1}|"
      })
  void theSameValueReadsTheSame(CellKind kind, String cell, String canonical) {
    assertThat(kind.canonical(cell)).isEqualTo(canonical);
  }
}
