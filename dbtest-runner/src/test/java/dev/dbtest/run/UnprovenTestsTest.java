package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnprovenTestsTest {

  @Test
  void areThoseOfAClassWhoseTearDownFailed() {
    assertThat(of(error("p.A"), List.of("p.A#a", "p.A#b", "p.B#a"), List.of("p.A#a", "p.B#a")))
        .containsExactlyInAnyOrder("p.A#a", "p.A#b");
  }

  @Test
  void areThoseOfAClassWhoseSourceOfRowsFailedAndGaveNone() {
    assertThat(
            of(error("p.A"), List.of("junit:p.A#a()", "junit:p.B#a()"), List.of("junit:p.B#a()")))
        .containsExactly("junit:p.A#a()");
  }

  @Test
  void areThoseThatOnlyTheRunFound() {
    assertThat(of(error("p.A"), List.of("p.B#a"), List.of("junit:p.A#*", "p.B#a")))
        .containsExactly("junit:p.A#*");
  }

  @Test
  void areAllThatEndedWhereTheErrorBelongsToNoClass() {
    assertThat(of(error("thread of a suite"), List.of("p.A#a", "p.B#a"), List.of("p.A#a")))
        .containsExactly("p.A#a");
  }

  @Test
  void areNoneWhereNothingButAWarningWasFound() {
    assertThat(of(Problem.warning("p.A", "is slow.", ""), List.of("p.A#a"), List.of("p.A#a")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "p.A,           p.A#a,                 true",
    "p.A,           junit:p.A#a(int),      true",
    "p.A,           p.A$Inner#a,           true",
    "p.A,           p.Ab#a,                false",
    "p.A#a,         p.A#a,                 true",
    "p.A#a[2],      p.A#a,                 true",
    "p.A#a,         junit:p.A#a(int),      true",
    "p.A#a,         p.A#ab,                false",
    "p.A#a[2],      p.A#b,                 false",
    "p.A#it is [a], junit:p.A#it is [a],   true",
  })
  void belongToTheTestOrClassThatAProblemIsAbout(String subject, String test, boolean belongs) {
    assertThat(UnprovenTests.isOf(subject, test)).isEqualTo(belongs);
  }

  private static Set<String> of(Problem problem, List<String> planned, List<String> ended) {
    return UnprovenTests.of(List.of(problem), planned, ended);
  }

  private static Problem error(String subject) {
    return Problem.error(subject, "suite tear-down failed.", "");
  }
}
