package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameCodeTest {

  private static final CaseId CASE = id("parse", "size", "1024");

  @Test
  void isInTwoBuildsOfOneCase() {
    assertThat(SameCode.in(CASE, id("parse", "size", "1024", "build", "old"))).isTrue();
  }

  @Test
  void isNotInTwoMethods() {
    assertThat(SameCode.in(CASE, id("other", "size", "1024"))).isFalse();
  }

  @Test
  void isNotAtTwoParameters() {
    assertThat(SameCode.in(CASE, id("parse", "size", "65536"))).isFalse();
  }

  private static CaseId id(String method, String... parameters) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      row.put(parameters[i], parameters[i + 1]);
    }
    return CaseId.of("p.G", method).withRow(ParameterRow.ofValues(row));
  }
}
