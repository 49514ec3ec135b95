package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseIdTest {

  @Test
  void aMethodWithoutParametersIsClassAndMethod() {
    assertThat(CaseId.of("com.acme.TransferSuite", "moves").text())
        .isEqualTo("com.acme.TransferSuite#moves");
  }

  @Test
  void aRowOfATestIsNamedByItsNumber() {
    CaseId id =
        CaseId.of("com.acme.AddSuite", "adds")
            .withRow(ParameterRow.ofNumber(2, "1 + 1 = 2", "1, 1, 2"));

    assertThat(id.text()).isEqualTo("com.acme.AddSuite#adds[2]");
  }

  @Test
  void aBenchmarkIsNamedByItsParametersInTheOrderOfTheirFields() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("size", "1024");
    values.put("kind", "A");

    CaseId id = CaseId.of("com.acme.ParseGroup", "jackson").withRow(ParameterRow.ofValues(values));

    assertThat(id.text()).isEqualTo("com.acme.ParseGroup#jackson[size=1024,kind=A]");
  }

  @Test
  void rowsAreOrderedByNumberAndNotByText() {
    CaseId test = CaseId.of("A", "a");

    List<String> sorted =
        Stream.of(10, 9, 1)
            .map(number -> test.withRow(ParameterRow.ofNumber(number, "row", "row")))
            .sorted()
            .map(CaseId::text)
            .toList();

    assertThat(sorted).containsExactly("A#a[1]", "A#a[9]", "A#a[10]");
  }

  @Test
  void theSimpleNameKeepsTheClassAroundANestedOne() {
    assertThat(CaseId.of("com.acme.Outer$Inner", "a").simpleClassName()).isEqualTo("Outer$Inner");
  }

  @Test
  void rowZeroDoesNotExist() {
    assertThatThrownBy(() -> ParameterRow.ofNumber(0, "none", "none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start at 1");
  }

  @Test
  void isKnownByTheValuesOfItsRowWhereverThatStands() {
    CaseId test = CaseId.of("p.A", "adds");

    assertThat(test.withRow(ParameterRow.ofNumber(2, "two", "1, 1")).identity())
        .isEqualTo(test.withRow(ParameterRow.ofNumber(7, "seven", "1, 1")).identity())
        .isEqualTo("p.A#adds[1, 1]");
    assertThat(test.identity()).isEqualTo("p.A#adds");
  }

  @Test
  void isKnownByWhatItsEngineCallsIt() {
    CaseId jupiter = new CaseId("junit-jupiter", "[method:a()]", "p.A", "a", ParameterRow.NONE);
    CaseId vintage = new CaseId("junit-vintage", "[test:a]", "p.A", "a", ParameterRow.NONE);

    assertThat(jupiter.identity()).isEqualTo("junit-jupiter:[method:a()]");
    assertThat(jupiter).isNotEqualTo(vintage).isNotEqualTo(CaseId.of("p.A", "a"));
    assertThat(jupiter.text()).isEqualTo(vintage.text()).isEqualTo("p.A#a");
    assertThat(jupiter).isLessThan(vintage);
  }
}
