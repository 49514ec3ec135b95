package dev.dbtest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.BenchmarkGroupInfo.Declared;
import dev.dbtest.model.BenchmarkGroupInfo.Origin;
import dev.dbtest.model.BenchmarkGroupInfo.Parameter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkInfoTest {

  private static final Parameter SIZE = new Parameter("size", List.of("1", "2"));
  private static final Parameter KIND = new Parameter("kind", List.of("A", "B"));

  @Test
  void aBenchmarkWithoutParametersIsOneCase() {
    assertThat(benchmark("parse").cases()).containsExactly(CaseId.of("com.acme.Parse", "parse"));
  }

  @Test
  void combinesAllValuesAndChangesTheFirstParameterSlowest() {
    assertThat(benchmark("parse", SIZE, KIND).cases())
        .extracting(id -> id.row().key())
        .containsExactly("size=1,kind=A", "size=1,kind=B", "size=2,kind=A", "size=2,kind=B");
  }

  @Test
  void refusesMoreCasesThanAnyRunCouldMeasure() {
    Parameter wide = new Parameter("wide", Collections.nCopies(400, "1"));
    Parameter wider = new Parameter("wider", Collections.nCopies(400, "1"));

    assertThatThrownBy(() -> benchmark("parse", wide, wider).cases())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("com.acme.Parse#parse has more than 100000 combinations");
  }

  @Test
  void aGroupHasTheParametersOfAllItsBenchmarksOnce() {
    BenchmarkGroupInfo group =
        new BenchmarkGroupInfo(
            "com.acme.Parse",
            Origin.JMH,
            Tags.NONE,
            null,
            List.of(benchmark("one", KIND), benchmark("two", SIZE, KIND)),
            "");

    assertThat(group.parameters()).containsExactly(KIND, SIZE);
  }

  private static BenchmarkInfo benchmark(String method, Parameter... parameters) {
    return new BenchmarkInfo(
        CaseId.of("com.acme.Parse", method),
        method,
        Tags.NONE,
        null,
        false,
        Limits.NONE,
        Declared.NOTHING,
        List.of(parameters));
  }
}
