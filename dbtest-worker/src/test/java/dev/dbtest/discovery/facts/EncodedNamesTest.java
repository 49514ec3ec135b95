package dev.dbtest.discovery.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedNamesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "$plus$eq, +=",
        "$colon$colon, ::",
        "unary_$bang, unary_!",
        "isEmpty$qmark, isEmpty?",
        "a$u0020list$u0020of$u0020\u00e9t\u00e9s, a list of \u00e9t\u00e9s",
        "a$minusb$u0020holds, a-b holds",
        "$less$eq$greater, <=>",
        "$uFFFx, $uFFFx",
        "$u12, $u12",
      })
  void areShownAsTheyWereWritten(String encoded, String written) {
    assertThat(EncodedNames.decode(encoded)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"adds", "$", "Outer$Inner", "holds$atlas", "lambda$main$0", "$$anon"})
  void namesWithoutAnythingEncodedStayAsTheyAre(String name) {
    assertThat(EncodedNames.decode(name)).isEqualTo(name);
  }

  @Test
  void theEmptyNameStaysEmpty() {
    assertThat(EncodedNames.decode("")).isEmpty();
  }
}
