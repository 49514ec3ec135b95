package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostForksTest {

  private static final String HEALTHY =
      """
      package p;
      @dev.dbtest.api.BenchmarkGroup
      public class Healthy {
        @dev.dbtest.api.Params({"1", "2"}) public int size;
        public static class Inner {}
        @dev.dbtest.api.Bench public Object allocate() { return new byte[size * 1000]; }
      }
      """;

  private static final String HOSTILE =
      """
      package p;
      @dev.dbtest.api.BenchmarkGroup
      public class Hostile {
        private int rounds;
        @dev.dbtest.api.Setup public void round() { rounds++; }
        @dev.dbtest.api.Bench public void throwsAtOnce() { throw new IllegalStateException("no"); }
        @dev.dbtest.api.Bench public void throwsLater() {
          if (rounds == 3) throw new IllegalStateException("in the second round");
        }
        @dev.dbtest.api.Bench public void exits() { System.exit(0); }
        @dev.dbtest.api.Bench public void halts() { if (rounds == 3) Runtime.getRuntime().halt(0); }
        @dev.dbtest.api.Bench public void crashes() { Runtime.getRuntime().halt(134); }
        @dev.dbtest.api.Bench public void throwsUnserializable() { throw new Odd(); }
        @dev.dbtest.api.Bench public void loops() { while (true) { Thread.interrupted(); } }
        @dev.dbtest.api.Bench public void prints() { System.out.println("said"); throw new Odd(); }
        public static class Odd extends RuntimeException {
          final Object field = new Object();
          Odd() { super("cannot travel"); }
        }
      }
      """;

  private static final String SET_UP =
      """
      package p;
      @dev.dbtest.api.BenchmarkGroup
      public class BadSetup {
        @dev.dbtest.api.SetupSuite public void open() { throw new IllegalArgumentException("closed"); }
        @dev.dbtest.api.Bench public void never() {}
      }
      """;

  /** Long enough for a fork to begin its first round on a busy machine. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private static Path classes = Path.of("");
  private static HostFixture host;

  @BeforeAll
  static void startHost(@TempDir Path directory) throws IOException {
    classes = HostFixture.compile(directory.resolve("classes"), List.of(HEALTHY, HOSTILE, SET_UP));
    host = HostFixture.start(classes, directory, ForkLimit.DERIVED);
  }

  @AfterAll
  static void stopHost() {
    host.close();
  }

  @Test
  void measuresRoundsAndAllocation() {
    ForkEnd end =
        host.run(
            HostFixture.planned("p.Healthy", "allocate", Map.of("size", "2"), HostFixture.SHORT));

    assertThat(end).isInstanceOf(ForkEnd.Measured.class);
    Fork fork = ((ForkEnd.Measured) end).fork();
    assertThat(fork.warmup()).hasSize(1);
    assertThat(fork.rounds())
        .hasSize(2)
        .allMatch(round -> round.score() > 0 && round.operations() > 0);
    assertThat(fork.metric(Metric.ALLOCATION).orElseThrow().mean()).isBetween(2016.0, 2100.0);
  }

  @Test
  void knowsProfilersThatJmhDoesNotHaveBeforeAnythingIsMeasured() {
    Failure failure = host.forks.list("", "", "", List.of("stack", "nosuch:a=b")).failure();

    assertThat(failure).isNotNull();
    assertThat(failure.message())
        .startsWith("--prof nosuch: JMH has no profiler of that name. It can use cl, comp, gc, ")
        .contains("stack");
  }

  @Test
  void tellsEachRound() {
    host.progress.clear();

    host.run(HostFixture.planned("p.Healthy", "allocate", Map.of("size", "1"), HostFixture.SHORT));

    assertThat(host.progress)
        .containsExactly(
            "warm-up 1 of 1",
            "warm-up 1 measured",
            "round 1 of 2",
            "round 1 measured",
            "round 2 of 2",
            "round 2 measured");
  }

  @Test
  void reportsAnExceptionWithItsFrames() {
    Failure failure = failureOf("throwsAtOnce");

    assertThat(failure.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(failure.message()).isEqualTo("no");
    assertThat(failure.frames().get(0).text()).startsWith("p.Hostile.throwsAtOnce(Hostile.java:");
    assertThat(failure.frames().get(0).user()).isTrue();
  }

  @Test
  void reportsAnExceptionInALaterRound() {
    assertThat(failureOf("throwsLater").message()).isEqualTo("in the second round");
  }

  @Test
  void reportsAnExit() {
    assertThat(failureOf("exits").message()).contains("System.exit");
  }

  @Test
  void reportsAHaltThatLooksLikeSuccess() {
    assertThat(failureOf("halts").type()).isEqualTo("incomplete measurement");
  }

  @Test
  void reportsACrashWithItsSignal() {
    assertThat(failureOf("crashes").message()).contains("signal 6");
  }

  @Test
  void reportsAnExceptionThatCannotBeSerialized() {
    Failure failure = failureOf("throwsUnserializable");

    assertThat(failure.type()).isEqualTo("p.Hostile$Odd");
    assertThat(failure.message()).isEqualTo("cannot travel");
    assertThat(failure.frames().get(0).method()).isEqualTo("throwsUnserializable");
  }

  @Test
  void endsAForkThatIgnoresInterruptsAndShowsItsThreads(@TempDir Path directory) {
    try (HostFixture impatient = HostFixture.start(classes, directory, new ForkLimit(SILENCE))) {
      Failure failure = ((ForkEnd.Failed) impatient.run("p.Hostile", "loops")).failure();

      assertThat(failure.type()).isEqualTo("timeout");
      assertThat(failure.dossier()).contains("p.Hostile.loops");
    }
  }

  @Test
  void keepsTheOutputOfAFailedFork() {
    assertThat(failureOf("prints").dossier()).contains("said");
  }

  @Test
  void saysThatASetUpFailed() {
    ForkEnd end = host.run("p.BadSetup", "never");

    Failure failure = ((ForkEnd.Failed) end).failure();
    assertThat(failure.phase()).isEqualTo(Failure.Phase.SUITE_SETUP);
    assertThat(failure.message()).isEqualTo("closed");
  }

  @Test
  void saysThatABenchmarkWasNotGenerated() {
    ForkEnd end = host.run("p.Healthy", "absent");

    assertThat(((ForkEnd.Failed) end).failure().type()).isEqualTo("benchmark not generated");
  }

  @Test
  void listsWhatJmhKnows() {
    assertThat(host.forks.list("", "", "", List.of()).benchmarks())
        .extracting(entry -> entry.name())
        .contains("p.Healthy.allocate", "p.Hostile.loops", "p.BadSetup.never");
  }

  private static Failure failureOf(String method) {
    ForkEnd end = host.run("p.Hostile", method);
    assertThat(end).isInstanceOf(ForkEnd.Failed.class);
    return ((ForkEnd.Failed) end).failure();
  }
}
