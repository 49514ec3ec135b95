package dev.dbtest.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkLook;
import dev.dbtest.model.BenchmarkLook.Interval;
import dev.dbtest.model.BenchmarkLook.Need;
import dev.dbtest.model.BenchmarkLook.Ratio;
import dev.dbtest.model.BenchmarkLook.Shown;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.BenchmarkState;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.RunEvent;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.stats.Statistics;
import dev.dbtest.testing.Golden;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal shows while benchmarks are measured. */
class LiveBenchmarksTest {

  private static final BenchmarkResult GSON = sample("com.acme.ParseGroup", "gson", 3_600);
  private static final BenchmarkResult JACKSON = sample("com.acme.ParseGroup", "jackson", 2_520);
  private static final BenchmarkResult MOSHI = sample("com.acme.ParseGroup", "moshi", 3_610);
  private static final BenchmarkResult COPY = sample("com.acme.CopyGroup", "copy", 12_400_000);

  private final AtomicLong now = new AtomicLong();
  private TerminalSize size = new TerminalSize(120, 30);
  private final Screen screen = new Screen(120);
  private final TerminalWindow window =
      new TerminalWindow() {
        @Override
        public TerminalSize size() {
          return size;
        }

        @Override
        public boolean isChanging() {
          return false;
        }
      };
  private LiveProgress progress = progress(Style.PLAIN);

  @Test
  void beginsWithWhatIsComparedWithWhat() {
    start();

    assertIs("start");
  }

  @Test
  void narrowsTheIntervalsOfAGroupInPlace() {
    start();
    measure(2);
    looked(JACKSON, ratio(0.699, 0.52, 0.94), Shown.NOTHING, Need.FIRST_VERDICT, 2, 4);
    looked(MOSHI, ratio(1.02, 0.0004, 2_300), Shown.NOTHING, Need.FIRST_VERDICT, 2, 4);
    draw();
    assertIs("first-looks");

    measure(4);
    looked(JACKSON, ratio(0.7, 0.671, 0.72), Shown.FASTER, Need.NOTHING, 6, 0);
    looked(MOSHI, ratio(1.003, 0.941, 1.066), Shown.INCONCLUSIVE, Need.VERDICT, 6, 12);
    on(new RunEvent.FurtherForks(24, Duration.ofSeconds(80)));
    draw();
    assertIs("open");
  }

  @Test
  void saysWhichForksAreProbablyTooFew() {
    start();
    looked(MOSHI, ratio(1.003, 0.9, 1.1), Shown.INCONCLUSIVE, Need.VERDICT, 6, 132);
    draw();

    assertThat(screen.text()).contains("24 forks left, perhaps too few");
  }

  @Test
  void saysWhatEndedWithoutAVerdictAndWhy() {
    start();
    looked(JACKSON, ratio(0.9, 0.7, 1.1), Shown.INCONCLUSIVE, Need.NOTHING, 30, 0);
    looked(MOSHI, ratio(1.003, 0.9, 1.1), Shown.INCONCLUSIVE, Need.BUDGET, 8, 0);
    draw();

    assertThat(screen.text())
        .containsPattern("jackson\\[.* inconclusive +all 30 forks are done")
        .containsPattern("moshi\\[.* inconclusive +no time left for more forks")
        .contains("2 of 2 comparisons done");
  }

  @Test
  void saysWhatIsToBeConfirmed() {
    start();
    measure(6);
    looked(JACKSON, ratio(0.7, 0.671, 0.72), Shown.FASTER, Need.CONFIRMATION, 3, 0);
    looked(MOSHI, ratio(1.003, 0.99, 1.01), Shown.SAME, Need.NOTHING, 6, 0);
    draw();

    assertThat(screen.text())
        .containsPattern("jackson\\[.* faster +being confirmed, 3 fresh forks done")
        .containsPattern("moshi\\[.* same");
  }

  @Test
  void saysWhatFailed() {
    start();
    on(new RunEvent.BenchmarkStateChanged(MOSHI.id(), new BenchmarkState.Failed("crash")));
    draw();

    assertThat(screen.text()).containsPattern("moshi\\S+ +failed");
  }

  @ParameterizedTest
  @CsvSource({"100, 30", "80, 30", "71, 30", "120, 9", "120, 4"})
  void leavesOutWhatHasNoRoom(int columns, int rows) {
    size = new TerminalSize(columns, rows);
    start();
    measure(6);
    looked(JACKSON, ratio(0.7, 0.671, 0.72), Shown.FASTER, Need.NOTHING, 6, 0);
    looked(MOSHI, ratio(1.003, 0.941, 1.066), Shown.INCONCLUSIVE, Need.VERDICT, 6, 12);
    draw();

    // The line before is not drawn again and again.
    assertThat(screen.text().lines().skip(1))
        .hasSizeLessThan(rows)
        .allMatch(line -> line.length() < columns);
    assertIs("room-" + columns + "x" + rows);
  }

  @Test
  void paintsWhatIsWelcomeAndWhatIsNot() {
    StringBuilder raw = new StringBuilder();
    progress =
        new LiveProgress(
            raw, window, new ProgressOptions(Style.COLOUR, now::get, false), new Statistics());
    start();
    looked(JACKSON, ratio(0.7, 0.671, 0.72), Shown.FASTER, Need.NOTHING, 6, 0);
    looked(MOSHI, ratio(1.2, 1.1, 1.3), Shown.SLOWER, Need.NOTHING, 6, 0);
    draw();

    assertThat(raw).contains("\u001b[32mfaster\u001b[0m", "\u001b[31mslower\u001b[0m");
  }

  @Test
  void keepsToAscii() {
    progress = progress(Style.ASCII);
    start();
    measure(3);
    looked(MOSHI, ratio(1.003, 0.941, 1.066), Shown.INCONCLUSIVE, Need.VERDICT, 6, 12);
    draw();

    assertThat(screen.text()).matches("\\A[\\n -~]*\\z").contains("######", "+/- %", "0.941-1.07");
  }

  @Test
  void showsNamesOfBenchmarksAsText() {
    CaseId hostile =
        CaseId.of("com.acme.ParseGroup", "a")
            .withRow(ParameterRow.ofNumber(1, "\u001b[31m|\n", "\u001b[31m|\n"));
    start();
    on(
        new RunEvent.BenchmarkLookedAt(
            new BenchmarkLook(hostile, null, null, Shown.NOTHING, Need.NOTHING, 0, 30, 0, false)));
    draw();

    // The screen refuses what the display itself does not use.
    assertThat(screen.text()).contains("  a[1]");
  }

  private void assertIs(String file) {
    Golden.assertThatText(screen.text() + "\n", "console/live/" + file + ".txt");
  }

  /** A group of three and one alone, before their first forks. */
  private void start() {
    on(new RunEvent.RunStarted(0, 4, 24, 7, Duration.ofSeconds(100), SampleRuns.STARTED));
    on(new RunEvent.BenchmarksPlanned(4, 24, Duration.ofSeconds(100)));
    looked(COPY, null, Shown.NOTHING, Need.NOTHING, 0, 0);
    looked(GSON, null, Shown.NOTHING, Need.NOTHING, 0, 0);
    looked(JACKSON, null, Shown.NOTHING, Need.FIRST_VERDICT, 0, 6);
    looked(MOSHI, null, Shown.NOTHING, Need.FIRST_VERDICT, 0, 6);
    on(new RunEvent.BenchmarkStateChanged(GSON.id(), new BenchmarkState.WarmingUp(2, 8)));
    draw();
  }

  private void measure(int forks) {
    for (int i = 0; i < forks; i++) {
      for (BenchmarkResult each : new BenchmarkResult[] {COPY, GSON, JACKSON, MOSHI}) {
        on(new RunEvent.ForkFinished(each.id(), each.settings(), each.forks().get(i)));
      }
    }
  }

  private void looked(
      BenchmarkResult of, @Nullable Ratio ratio, Shown shown, Need need, int forks, int further) {
    boolean alone = of.equals(COPY) || of.equals(GSON);
    on(
        new RunEvent.BenchmarkLookedAt(
            new BenchmarkLook(
                of.id(), alone ? null : GSON.id(), ratio, shown, need, forks, 30, further, false)));
  }

  private static Ratio ratio(double value, double lower, double upper) {
    return new Ratio(value, new Interval(lower, upper, 0.95));
  }

  private void on(RunEvent event) {
    now.addAndGet(Duration.ofMillis(10).toNanos());
    progress.on(event);
  }

  private void draw() {
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    progress.tick();
  }

  private LiveProgress progress(Style style) {
    return new LiveProgress(
        screen, window, new ProgressOptions(style, now::get, false), new Statistics());
  }

  private static BenchmarkResult sample(String group, String method, double nanos) {
    return SampleBenchmark.of(group, method).with("size", "1024").mean(nanos).build();
  }
}
