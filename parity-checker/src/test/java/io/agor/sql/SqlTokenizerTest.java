package io.agor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.agor.sql.SqlToken.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTokenizerTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "Status             | WORD              | status",
        "'it''s'            | STRING            | it's",
        "E'a\\'b\\n'        | STRING            | a'b⏎",
        "$$it's$$           | STRING            | it's",
        "$q$a$$b$q$         | STRING            | a$$b",
        "\"a\"\"b\"         | QUOTED_IDENTIFIER | a\"b",
        "`a``b`             | QUOTED_IDENTIFIER | a`b",
        "[a b]              | QUOTED_IDENTIFIER | a b",
        "X'00fF'            | BINARY            | X'00fF'",
        "1.50e-3            | NUMBER            | 1.50e-3",
        ".5                 | NUMBER            | .5",
        "0x1F               | NUMBER            | 0x1F",
        "->>                | OPERATOR          | ->>",
        "!~~*               | OPERATOR          | !~~*",
        "::                 | OPERATOR          | ::",
        "?1                 | PARAMETER         | ?1",
        ":name              | PARAMETER         | :name",
        "$2                 | PARAMETER         | $2",
        "größe              | WORD              | größe",
      })
  void eachKindOfTokenIsReadWhole(String text, Kind kind, String value) {
    assertThat(SqlTokenizer.tokens(text))
        .containsExactly(new SqlToken(kind, text, value.replace('⏎', '\n'), 0));
  }

  @Test
  void commentsAndSpacesAreNoTokens() {
    assertThat(SqlTokenizer.tokens("a -- b 'c\n /* d \" */ , e"))
        .extracting(SqlToken::text)
        .containsExactly("a", ",", "e");
  }

  @Test
  void aMinusAfterAnOperatorIsATokenOfItsOwn() {
    assertThat(SqlTokenizer.tokens("a=-1"))
        .extracting(SqlToken::text)
        .containsExactly("a", "=", "-", "1");
  }

  @Test
  void aBracketAfterANameIsASubscript() {
    assertThat(SqlTokenizer.tokens("ARRAY['a'] [b]"))
        .extracting(SqlToken::text)
        .containsExactly("ARRAY", "[", "'a'", "]", "[b]");
  }

  @Test
  void positionsPointIntoTheSource() {
    String sql = "check (a  <> 'x')";
    for (SqlToken token : SqlTokenizer.tokens(sql)) {
      assertThat(sql.substring(token.start(), token.end())).isEqualTo(token.text());
    }
  }

  @Test
  void anOpenQuoteReachesToTheEnd() {
    assertThat(SqlTokenizer.tokens("'abc")).extracting(SqlToken::value).containsExactly("abc");
  }

  @Test
  void theNamesThatAQueryMentionsAreItsIdentifiers() {
    assertThat(SqlTokenizer.tokens("SELECT `Id`, 'no' FROM \"Order\" o"))
        .filteredOn(SqlToken::isIdentifier)
        .extracting(SqlToken::name)
        .containsExactly("SELECT", "Id", "FROM", "Order", "o");
  }
}
