package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.TestState;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
  private static final CaseId MOVES = CaseId.of("com.acme.TransferSuite", "moves");
  private static final BenchmarkResult GSON =
      SampleBenchmark.of("com.acme.ParseGroup", "gson").with("size", "1024").mean(3_600).build();

  private final AtomicLong now = new AtomicLong();
  private final FakeWindow window = new FakeWindow();
  private final Screen screen = new Screen(80);
  private final LiveProgress progress = progress(Style.PLAIN);

  @Test
  void showsCountsAndRunningTests() {
    start(10, 0, 0);
    after(3_000, new RunEvent.TestFinished(SampleCase.of("A", "passes").build()));
    after(1_000, new RunEvent.TestStateChanged(MOVES, List.of(TestState.SETTING_UP)));
    after(200, new RunEvent.TestStateChanged(MOVES, List.of(TestState.RUNNING)));

    assertThat(screen.text())
        .isEqualTo(
            "██░░░░░░░░░░░░░░░░░░  1 passed  test 1 of 10, about 40 s left\n"
                + "  TransferSuite#moves  200 ms");
  }

  @Test
  void showsWhatABenchmarkIsDoing() {
    start(0, 2, 12);

    after(200, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.Calibrating()));
    assertThat(screen.text())
        .isEqualTo(
            """
            measuring 2 benchmarks: at least 12 forks, about 2 min
            ░░░░░░░░░░░░░░░░░░░░  fork 1 of 12, about 2 min left
              ParseGroup#gson[size=1024]  calibrating""");
    after(200, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(1, 3)));
    assertThat(screen.text()).endsWith("ParseGroup#gson[size=1024]  warming up 1 of 3");
    after(200, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.Running(2, 5)));
    assertThat(screen.text()).endsWith("ParseGroup#gson[size=1024]  running 2 of 5");
    after(200, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.Analyzing()));
    assertThat(screen.text()).endsWith("ParseGroup#gson[size=1024]  analyzing");
  }

  @Test
  void showsIntervalsThatNarrowWithEachFork() {
    start(0, 1, 6);
    after(200, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.Calibrating()));
    for (Fork fork : GSON.forks().subList(0, 3)) {
      after(1_200, new RunEvent.ForkFinished(GSON.id(), GSON.settings(), fork));
    }

    assertThat(screen.text())
        .contains("fork 4 of 6, about 4 s left")
        .containsPattern("ParseGroup#gson\\[size=1024\\]  3\\.\\d+ µs ± [\\d.]+ % after 3 forks");
  }

  @Test
  void letsFailuresScrollByAboveTheDisplay() {
    start(2, 0, 0);
    after(100, new RunEvent.TestFinished(SampleRuns.tests().get(1)));

    assertThat(screen.text())
        .isEqualTo(
            """
            FAILED com.acme.TransferSuite#moves
              balance after transfer
              at com.acme.Bank.transfer(Bank.java:17)
            ██████████░░░░░░░░░░  1 failed  test 1 of 2, 1 s so far""");
  }

  @Test
  void drawsAtMostTenTimesASecond() {
    start(10_000, 0, 0);
    int before = screen.writes();
    for (int i = 0; i < 10_000; i++) {
      now.addAndGet(Duration.ofMillis(1).toNanos());
      progress.on(new RunEvent.TestFinished(SampleCase.of("A", "t" + i).build()));
    }

    assertThat(screen.writes() - before).isEqualTo(100);
  }

  @Test
  void writesNothingWhileNothingChanges() {
    start(0, 1, 6);
    after(5_000, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(1, 3)));
    int before = screen.writes();
    for (int i = 0; i < 9; i++) {
      now.addAndGet(Duration.ofMillis(100).toNanos());
      progress.tick();
    }

    assertThat(screen.writes()).isEqualTo(before);
  }

  @Test
  void writesOnlyTheLinesThatChange() {
    StringBuilder raw = new StringBuilder();
    LiveProgress live =
        new LiveProgress(
            raw, window, new ProgressOptions(Style.PLAIN, now::get, false), new Statistics());
    live.on(new RunEvent.TestStateChanged(MOVES, List.of(TestState.RUNNING)));
    now.addAndGet(Duration.ofMillis(200).toNanos());
    live.on(new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(1, 3)));
    raw.setLength(0);
    now.addAndGet(Duration.ofMillis(200).toNanos());
    live.on(new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(2, 3)));

    assertThat(raw)
        .contains("TransferSuite#moves  400 ms", "warming up 2 of 3")
        .doesNotContain("so far");
  }

  @Test
  void drawsAgainAfterASecondWhatSomebodyElseMayHaveWrittenOver() {
    start(0, 1, 6);
    after(5_000, new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(1, 3)));
    String before = screen.text();
    screen.append("^C");
    assertThat(screen.text()).isNotEqualTo(before);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    progress.tick();

    assertThat(screen.text()).isEqualTo(before);
  }

  @Test
  void lastsOnlyAsLongAsTheRun() {
    start(2, 0, 0);
    after(200, new RunEvent.TestStateChanged(MOVES, List.of(TestState.SETTING_UP)));
    after(200, new RunEvent.RunFinished(false, SampleRuns.STARTED));
    after(200, new RunEvent.TestStateChanged(MOVES, List.of(TestState.RUNNING)));
    progress.tick();

    assertThat(screen.text()).isEmpty();
  }

  @Test
  void erasesEverythingAfterTheWindowWasMadeNarrower() {
    start(3, 0, 0);
    CaseId longName = CaseId.of("com.acme.ASuiteWithQuiteALongName", "andALongMethodToo");
    after(200, new RunEvent.TestStateChanged(longName, List.of(TestState.SETTING_UP)));
    after(200, new RunEvent.TestStateChanged(MOVES, List.of(TestState.SETTING_UP)));
    assertThat(screen.text()).hasLineCount(3);

    screen.resize(30);
    window.columns = 30;
    progress.close();

    assertThat(screen.text()).isEmpty();
  }

  @Test
  void drawsNothingWhileTheWindowChangesItsSize() {
    start(3, 0, 0);
    after(200, new RunEvent.TestStateChanged(MOVES, List.of(TestState.SETTING_UP)));
    int before = screen.writes();
    window.changing = true;
    after(2_000, new RunEvent.TestStateChanged(MOVES, List.of(TestState.RUNNING)));
    assertThat(screen.writes()).isEqualTo(before);

    window.changing = false;
    progress.tick();
    assertThat(screen.writes()).isEqualTo(before + 1);
  }

  @Test
  void neverWrapsALine() {
    window.columns = 40;
    start(3, 0, 0);
    after(200, new RunEvent.TestStateChanged(hostile(), List.of(TestState.SETTING_UP)));

    assertThat(screen.text().lines()).allMatch(line -> line.length() < 40);
  }

  @Test
  void showsHostileNamesAsText() {
    LiveProgress colour = progress(Style.COLOUR);
    colour.on(new RunEvent.TestStateChanged(hostile(), List.of(TestState.SETTING_UP)));
    colour.on(
        new RunEvent.TestFinished(
            SampleCase.of("A", "b\u001b[2J")
                .outcome(new Outcome.Failed(SampleCase.unequal("\u001b[H\rgone", "1", "2")))
                .build()));
    colour.on(new RunEvent.ProblemFound(Problem.error("x\u001bc", "y\nz", "")));

    // The screen refuses sequences and characters that the display itself does not use.
    assertThat(screen.text()).contains("A#b\\u001b[2J", "  \\u001b[H\n", "x\\u001bc: y z");
  }

  @Test
  void showsOutputLineByLineWhereThatIsAskedFor() {
    LiveProgress live =
        new LiveProgress(
            screen, window, new ProgressOptions(Style.PLAIN, now::get, true), new Statistics());
    live.on(new RunEvent.OutputPrinted(MOVES, false, "one\ntw"));
    live.on(new RunEvent.OutputPrinted(null, true, "else\n"));
    live.on(new RunEvent.OutputPrinted(MOVES, false, "o\nthree"));
    live.on(new RunEvent.RunFinished(false, SampleRuns.STARTED));

    assertThat(screen.text())
        .isEqualTo(
            """
            TransferSuite#moves | one
            | else
            TransferSuite#moves | two
            TransferSuite#moves | three""");
  }

  private static CaseId hostile() {
    return CaseId.of("com.acme.Suite", "a\u001b[31m表表表表表表表表表表表表表表表表表表表表表表")
        .withRow(ParameterRow.ofNumber(1, "x", "x"));
  }

  private void start(int tests, int benchmarks, int forks) {
    progress.on(
        new RunEvent.RunStarted(
            tests, benchmarks, forks, 7, Duration.ofSeconds(100), SampleRuns.STARTED));
    if (benchmarks > 0) {
      progress.on(new RunEvent.BenchmarksPlanned(benchmarks, forks, Duration.ofSeconds(100)));
    }
  }

  private void after(long millis, RunEvent event) {
    now.addAndGet(Duration.ofMillis(millis).toNanos());
    progress.on(event);
    progress.tick();
  }

  private static final class FakeWindow implements TerminalWindow {
    private int columns = 80;
    private boolean changing;

    @Override
    public TerminalSize size() {
      return new TerminalSize(columns, 24);
    }

    @Override
    public boolean isChanging() {
      return changing;
    }
  }

  private LiveProgress progress(Style style) {
    return progress(screen, style);
  }

  private LiveProgress progress(Screen on, Style style) {
    return new LiveProgress(
        on, window, new ProgressOptions(style, now::get, false), new Statistics());
  }
}
