package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.history.CaseHistory;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VanishedTestsTest {

  private static final CaseHistory RED =
      history(
          Map.of("", Status.FAILED),
          "a.Kept#isThere",
          "a.Kept#isGone",
          "a.Gone#wasThere",
          "junit:a.Kept#*",
          "junit:a.Kept#renamed()",
          "junit:a.Gone#wasThere()");

  @Test
  void areThoseWhoseMethodOrClassIsGone() {
    assertThat(new VanishedTests(List.of(kept()), true).in(RED))
        .containsExactly(
            "a.Kept#isGone",
            "a.Gone#wasThere",
            "junit:a.Kept#renamed()",
            "junit:a.Gone#wasThere()");
  }

  @Test
  void areNoClassesOfOtherPartsOfTheProject() {
    assertThat(new VanishedTests(List.of(kept()), false).in(RED))
        .containsExactly("a.Kept#isGone", "junit:a.Kept#renamed()");
  }

  @Test
  void areNoTestsThatPassed() {
    CaseHistory green = history(Map.of("", Status.PASSED, "1", Status.FLAKY), "a.Gone#wasThere");

    assertThat(new VanishedTests(List.of(), true).in(green)).isEmpty();
  }

  @Test
  void areToldByTheNameThatReportsHave() {
    assertThat(VanishedTests.problems(List.of("junit:a.Gone#wasThere()")))
        .singleElement()
        .extracting(Problem::subject)
        .isEqualTo("a.Gone#wasThere()");
  }

  private static TestSuiteInfo kept() {
    TestInfo test =
        new TestInfo(CaseId.of("a.Kept", "isThere"), "isThere", Tags.NONE, null, null, null, false);
    return new TestSuiteInfo(
        "a.Kept", CaseKind.UNIT, Tags.NONE, null, null, null, List.of(), List.of(test), "");
  }

  private static CaseHistory history(Map<String, Status> rows, String... tests) {
    Map<String, CaseHistory.Entry> ends = new LinkedHashMap<>();
    rows.forEach((row, status) -> ends.put(row, new CaseHistory.Entry(status, Duration.ZERO)));
    Map<String, Map<String, CaseHistory.Entry>> all = new LinkedHashMap<>();
    for (String test : tests) {
      all.put(test, ends);
    }
    return new CaseHistory(all);
  }
}
