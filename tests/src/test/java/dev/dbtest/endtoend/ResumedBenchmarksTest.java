package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.journal.JournalContent;
import dev.dbtest.journal.JournalEntry;
import dev.dbtest.journal.JournalException;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Fork;
import dev.dbtest.model.RunResult;
import dev.dbtest.store.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front is killed while it measures, and goes on where it was. */
@Tag("integration")
class ResumedBenchmarksTest {

  private static final int FORKS = 12;
  private static final int LAST_KILL = 8;
  private static final long PATIENCE_SECONDS = 60;

  private static final List<String> RUN =
      List.of(
          "bench",
          "SteadyGroup",
          "--forks=6",
          "--rounds=2",
          "--warmup=1",
          "--round-time=10ms",
          "--seed=7",
          "--classpath=classes",
          "--report=json=run.json");

  private final SampleProject steady;

  ResumedBenchmarksTest(@TempDir Path temp) {
    steady = SampleProject.compile("steady", temp);
  }

  @Test
  void losesNothingAndMeasuresNothingTwiceWhereverItIsKilled() throws Exception {
    Random random = new Random(4);
    Set<Fork> measured = Set.of();
    int kills = 0;
    // The last kill leaves so many forks that the run cannot end before it is dead.
    while (measured.size() < LAST_KILL) {
      int until = Math.min(LAST_KILL, measured.size() + 1 + random.nextInt(3));
      measured = killAfter(until, kills > 0 ? List.of("--resume") : List.of(), random.nextInt(300));
      kills++;
    }

    RunResult resumed = finish(List.of("--resume"));
    List<String> verdicts = verdicts();
    RunResult undisturbed = finish(List.of());

    assertThat(kills).isGreaterThan(1);
    assertThat(forks(resumed)).hasSize(FORKS).containsAll(measured);
    assertThat(schedule(resumed)).isEqualTo(schedule(undisturbed));
    assertThat(resumed.seed()).isEqualTo(undisturbed.seed());
    assertThat(verdicts).isEqualTo(verdicts()).containsExactly("SLOWER");
  }

  @Test
  void leavesNoTemporaryFileBehindWhenItIsKilled() throws Exception {
    Path temporary = Files.createDirectories(steady.directory().resolve("tmp"));

    killAfter(1, List.of(), 0, steady.dbtest().withJvmOption("-Djava.io.tmpdir=" + temporary));

    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void refusesToGoOnWithOtherClasses() throws Exception {
    killAfter(1, List.of(), 0);
    Files.writeString(steady.classes().resolve("changed.txt"), "a class path is its content");

    Dbtest.Result result = run(List.of("--resume"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("its classes changed since", "without --resume");
  }

  @Test
  void saysThatThereIsNothingToGoOnWith() throws Exception {
    finish(List.of());

    Dbtest.Result result = run(List.of("--resume"));

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(4);
    assertThat(result.err()).contains("There is no run to resume");
  }

  @Test
  void measuresWithoutAJournalWhereNoneCanBeWritten() throws Exception {
    Files.writeString(steady.state(), "no directory");

    Dbtest.Result result = run(List.of());

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(result.out())
        .contains("the journal cannot be written", "--resume will not work", "Free space there");
  }

  @Test
  void keepsItsResultsWhenTheDiskIsFull() {
    // A limit of file sizes, in blocks of 512 bytes, fails as a full disk does: in mid-write.
    Dbtest.Result result =
        steady
            .dbtest()
            .shell(
                "ulimit -f 100; dbtest bench SteadyGroup --forks=4 --rounds=500 --warmup=1"
                    + " --round-time=1ms --classpath=classes");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    assertThat(result.out()).containsOnlyOnce("the journal cannot be written");
    assertThat(result.err()).contains("what was measured is not kept for later", "File too large");
  }

  /** Runs to the end and reads the report. */
  private RunResult finish(List<String> more) throws Exception {
    Dbtest.Result result = run(more);
    assertThat(result.exitCode()).as(result.toString()).isZero();
    return RunReader.read(steady.directory().resolve("run.json"));
  }

  private Dbtest.Result run(List<String> more) {
    return steady.dbtest().run(line(more));
  }

  private static String[] line(List<String> more) {
    return Stream.concat(RUN.stream(), more.stream()).toArray(String[]::new);
  }

  /**
   * Kills the front when that many forks are in the journal, and a little later.
   *
   * @return the forks in the journal then
   */
  private Set<Fork> killAfter(int forks, List<String> more, int laterMillis) throws Exception {
    return killAfter(forks, more, laterMillis, steady.dbtest());
  }

  private Set<Fork> killAfter(int forks, List<String> more, int laterMillis, Dbtest dbtest)
      throws Exception {
    Dbtest.Running running = dbtest.start(line(more));
    while (countSoFar() < forks) {
      assertThat(running.process().waitFor(10, TimeUnit.MILLISECONDS)).as("ended").isFalse();
    }
    boolean ended = running.process().waitFor(laterMillis, TimeUnit.MILLISECONDS);
    assertThat(ended).as("ended before it was killed").isFalse();
    List<ProcessHandle> below = running.process().descendants().toList();
    running.process().destroyForcibly().waitFor();
    CompletableFuture.allOf(
            below.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return journal();
  }

  /** How many forks there are, while the journal may be in the making. */
  private int countSoFar() throws IOException {
    try {
      return journal().size();
    } catch (JournalException e) {
      // Its first line is being written.
      return 0;
    }
  }

  /** The forks in the newest journal. */
  private Set<Fork> journal() throws IOException {
    Path directory = steady.state().resolve("journal");
    if (!Files.exists(directory)) {
      return Set.of();
    }
    Path newest;
    try (Stream<Path> files = Files.list(directory)) {
      newest = files.sorted().reduce((first, second) -> second).orElse(null);
    }
    Set<Fork> forks = new java.util.HashSet<>();
    if (newest != null) {
      for (JournalEntry entry : JournalContent.read(newest).entries()) {
        if (entry instanceof JournalEntry.ForkMeasured measured) {
          assertThat(forks.add(measured.fork())).as("measured twice").isTrue();
        }
      }
    }
    return forks;
  }

  private static List<Fork> forks(RunResult run) {
    List<Fork> forks = new ArrayList<>();
    run.benchmarks().forEach(result -> forks.addAll(result.forks()));
    return forks;
  }

  private static Set<String> schedule(RunResult run) {
    Set<String> schedule = new TreeSet<>();
    for (BenchmarkResult result : run.benchmarks()) {
      for (Fork fork : result.forks()) {
        schedule.add("%s block %d %d".formatted(result.id(), fork.block(), fork.position()));
      }
    }
    return schedule;
  }

  private List<String> verdicts() throws IOException {
    String report = Files.readString(steady.directory().resolve("run.json"));
    return Pattern.compile("\"verdict\"\\s*:\\s*\"(\\w+)\"")
        .matcher(report)
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }
}
