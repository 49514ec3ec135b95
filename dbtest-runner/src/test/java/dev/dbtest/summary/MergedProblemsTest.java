package dev.dbtest.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Problem;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.report.console.ConsoleReport;
import dev.dbtest.report.console.Detail;
import dev.dbtest.report.console.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedProblemsTest {

  private static final Problem OTHER = Problem.warning("cpu", "is busy.", "");

  @Test
  void oneThatManyGroupsShareIsOneLine() {
    List<Problem> problems = List.of(stale("A"), OTHER, stale("B"), stale("C"), stale("D"));

    assertThat(MergedProblems.of(problems))
        .extracting(Problem::text)
        .containsExactly("A, B, C, D: is stale. Compile it again.", "cpu: is busy.");
  }

  @Test
  void ofVeryManyTheFirstAreNamed() {
    List<Problem> problems = List.of(stale("A"), stale("B"), stale("C"), stale("D"), stale("E"));

    assertThat(MergedProblems.of(problems))
        .extracting(Problem::subject)
        .containsExactly("A, B, C and 2 more");
  }

  @Test
  void anErrorIsNotPutTogetherWithAWarning() {
    Problem error = Problem.error("A", "is stale.", "Compile it again.");

    assertThat(MergedProblems.of(List.of(stale("A"), error))).hasSize(2);
  }

  @Test
  void oneThatIsSaidTwiceIsSaidOnce() {
    assertThat(MergedProblems.of(List.of(OTHER, OTHER))).containsExactly(OTHER);
  }

  @Test
  void theConsoleShowsThemSo() {
    Summary summary =
        SampleRuns.summary(
            SampleRuns.run(SampleRuns.tests(), List.of(), List.of(stale("A"), stale("B"))));

    assertThat(new ConsoleReport(Style.PLAIN, 120, Detail.USUAL).text(summary))
        .contains("  warning A, B: is stale. Compile it again.\n");
  }

  private static Problem stale(String subject) {
    return Problem.warning(subject, "is stale.", "Compile it again.");
  }
}
