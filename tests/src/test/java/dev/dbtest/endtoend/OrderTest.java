package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class OrderTest {

  private static final String[] DECLARED = {
    "order.AlphaSuite#one",
    "order.AlphaSuite#two",
    "order.AlphaSuite#three",
    "order.AlphaSuite#four",
    "order.AlphaSuite#five",
    "order.BetaSuite#one",
    "order.BetaSuite#two",
    "order.BetaSuite#three",
    "order.BetaSuite#four",
    "order.BetaSuite#five",
    "order.GammaSuite#one",
    "order.GammaSuite#two"
  };

  private final SampleProject project;

  OrderTest(@TempDir Path temp) {
    project = SampleProject.compile("order", temp);
  }

  @Test
  void keepsTheOrderOfTheSources() {
    assertThat(order("--order", "declared")).containsExactly(DECLARED);
  }

  @Test
  void shufflesByTheSeedThatItPrints() {
    Dbtest.Result shuffled = project.dbtest().run(project.unit("--report", "json=first.json"));
    Matcher seed = Pattern.compile("seed (-?\\d+)").matcher(shuffled.out());
    assertThat(seed.find()).as(shuffled.toString()).isTrue();
    List<String> first = Json.of(project.read("first.json")).list("tests", "case");

    assertThat(order("--seed", seed.group(1))).isEqualTo(first);
    assertThat(first).containsExactlyInAnyOrder(DECLARED);
  }

  @Test
  void shufflesOtherwiseForAnotherSeed() {
    assertThat(order("--seed", "3")).isNotEqualTo(order("--seed", "4"));
  }

  @Test
  void beginsWithWhatFailedLastTime() {
    order("--order", "declared");

    assertThat(order("--order", "failed-first"))
        .startsWith("order.AlphaSuite#four", "order.AlphaSuite#five");
  }

  @Test
  void beginsWithWhatWasSlowestLastTime() {
    order("--order", "declared");

    assertThat(order("--order", "slow-first")).startsWith("order.BetaSuite#three");
  }

  @Test
  void endsWithinASuiteAtTheFirstFailure() {
    Dbtest.Result result = project.dbtest().run(project.unit("--order", "declared", "--fail-fast"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains("12: 3 passed, 1 failed, 8 not run")
        .contains("8 cases, the run ended at its first failure: order.AlphaSuite#five");
    assertThat(result.lastLine()).isEqualTo("3 passed, 9 failed, 0 skipped");
  }

  @Test
  void endsAfterAsManyFailuresAsItIsAllowed() {
    Dbtest.Result result =
        project.dbtest().run(project.unit("--order", "declared", "--max-fail", "2"));

    assertThat(result.out())
        .contains("12: 3 passed, 2 failed, 7 not run")
        .contains("7 cases, the run ended after 2 failures");
  }

  @Test
  void runsWhatFailedOrDidNotRunLastTime() {
    order("--order", "declared", "--fail-fast");

    assertThat(order("--order", "declared", "--rerun-failed"))
        .containsExactly(List.of(DECLARED).subList(3, 12).toArray(String[]::new));
  }

  @Test
  void runsWhatIsNewSinceTheLastTimeWithWhatFailed() {
    order("--order", "declared", "--exclude", "*GammaSuite#two");

    assertThat(order("--order", "declared", "--rerun-failed"))
        .containsExactly("order.AlphaSuite#four", "order.AlphaSuite#five", "order.GammaSuite#two");
  }

  @Test
  void saysThatNothingIsLeftToRunAgain() {
    order("-Dmended=true");

    Dbtest.Result result = project.dbtest().run(project.unit("--rerun-failed"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err()).contains("None of the selected tests failed when it was last run");
  }

  @Test
  void namesWhatFailedAndIsNotAskedForNow() {
    order();

    Dbtest.Result result =
        project.dbtest().run(project.unit("--rerun-failed", "--pattern", "*BetaSuite*"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err())
        .contains("order.AlphaSuite#five failed when it was last run, and is not selected here.")
        .doesNotContain("Every test passed");
  }

  @Test
  void tellsOnceOfFailuresThatAreNoLongerThere() throws IOException {
    order("--order", "declared");
    Files.delete(project.directory().resolve("classes/order/AlphaSuite.class"));

    Dbtest.Result first = project.dbtest().run(project.unit("--rerun-failed"));
    Dbtest.Result second = project.dbtest().run(project.unit("--rerun-failed"));

    assertThat(first.exitCode()).as(first.toString()).isEqualTo(1);
    assertThat(first.out())
        .contains(
            "order.AlphaSuite#four, order.AlphaSuite#five: failed when it was last run, and is no"
                + " longer there.");
    assertThat(second.exitCode()).as(second.toString()).isEqualTo(4);
  }

  @Test
  void repeatsAFailureWithTheOptionsThatLedToIt() {
    Dbtest.Result first =
        project
            .dbtest()
            .run(project.unit("-Dmended=no", "--jvm-arg", "-Xmx64m", "--timeout", "9s"));

    assertThat(first.repeatOf("AlphaSuite#four"))
        .startsWith(
            "dbtest unit --classpath classes --jvm-arg -Xmx64m --timeout 9s"
                + " --system-property mended=no --pattern 'order.AlphaSuite#four' --seed ");
    Dbtest.Result second = project.dbtest().shell(first.repeatOf("AlphaSuite#four"));
    assertThat(second.lastLine()).as(second.toString()).isEqualTo("0 passed, 1 failed, 0 skipped");
  }

  private List<String> order(String... options) {
    return Json.of(project.dbtest().run(project.unitAsJson(options))).list("tests", "case");
  }
}
