package dev.dbtest.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Outcome;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentReportTest {

  @Test
  void beginsWithTheVerdictAndWhatWentWrong() {
    Golden.assertThatText(
        text(SampleRuns.run(SampleRuns.tests(), SampleRuns.comparison(), SampleRuns.problems())),
        "markdown/comment.md");
  }

  @Test
  void isFoundAgainByWhatRan() {
    TestResult unit = SampleCase.of("p.A", "a").build();
    TestResult integration = SampleCase.of("p.B", "b").integration().build();

    assertThat(text(SampleRuns.run(List.of(unit), List.of()))).startsWith("<!-- dbtest:unit -->\n");
    assertThat(text(SampleRuns.run(List.of(unit, integration), SampleRuns.comparison())))
        .startsWith("<!-- dbtest:benchmark+integration+unit -->\n");
  }

  @Test
  void endsBetweenTwoFailuresBeforeItIsTooLongForAComment() {
    List<TestResult> tests = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      Outcome failed = new Outcome.Failed(SampleCase.unequal("x".repeat(2000), "1", "2"));
      tests.add(SampleCase.of("p.A", "test" + i).outcome(failed).build());
    }

    String text = text(SampleRuns.run(tests, List.of()));

    assertThat(text).hasSizeBetween(50_000, 60_000).endsWith("the report has it all.\n");
    assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
  }

  private static String text(RunResult run) {
    return new CommentReport().text(SampleRuns.summary(run));
  }
}
