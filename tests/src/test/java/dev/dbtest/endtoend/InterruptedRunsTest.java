package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends the command, nothing goes on without it, and nothing that had finished is lost. */
@Tag("integration")
class InterruptedRunsTest {

  private final SampleProject project;
  private final Path notes;

  InterruptedRunsTest(@TempDir Path directory) {
    project = SampleProject.compile("resumable", directory);
    notes = directory.resolve("notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void reportsWhatHadFinishedWhenASignalComes(String signal) throws Exception {
    Dbtest.Running running = startAndAwaitThird();
    ProcessHandle worker = worker();

    kill(signal, running.process());
    Dbtest.Result result = running.await();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(130);
    assertThat(result.lastLine()).isEqualTo("2 passed, 2 failed, 0 skipped");
    assertThat(result.out()).contains("not run     2 cases");
    assertEnds(worker);
  }

  @Test
  void takesItsWorkersAlongWhenItIsKilled() throws Exception {
    Path temporary = Files.createDirectories(project.directory().resolve("tmp"));
    Dbtest.Running running = startAndAwaitThird("-Djava.io.tmpdir=" + temporary);
    ProcessHandle worker = worker();

    running.process().destroyForcibly().waitFor();

    assertEnds(worker);
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void goesOnWithTheRunThatWasKilled() throws Exception {
    Dbtest.Running running = startAndAwaitThird();
    // The plan names it once; its result tells its method and its name.
    while (journal().split("second", -1).length < 4) {
      // Results are on their way for a moment.
      assertThat(running.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    running.process().destroyForcibly().waitFor();
    assertEnds(worker());

    Dbtest.Result result =
        project
            .dbtest()
            .run(
                "unit",
                "--classpath=" + project.classPath(),
                "--order=declared",
                "-Dnotes=" + notes,
                LastRun.REPORT,
                "--resume");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
    assertThat(LastRun.of(project).tests()).hasSize(4);
    assertThat(notes().map(line -> line.split(" ", -1)[0]))
        .containsExactly("first", "second", "third", "third", "fourth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void goesOnWithTheRunThatASignalEnded(String signal) throws Exception {
    interrupt(signal);

    Dbtest.Result narrow = resume("--pattern=LongSuite#fourth");

    assertThat(narrow.exitCode()).as(narrow.toString()).isZero();
    assertThat(narrow.lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");

    Dbtest.Result rest = resume();

    assertThat(rest.exitCode()).as(rest.toString()).isZero();
    assertThat(rest.lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
    assertThat(notes().map(line -> line.split(" ", -1)[0]))
        .containsExactly("first", "second", "third", "fourth", "third");
    assertThat(resume().exitCode()).isEqualTo(4);
  }

  @Test
  void runsAgainWhatEndedWithOtherClasses() throws Exception {
    interrupt("INT");
    try (Stream<Path> files = Files.walk(project.classes())) {
      Path file = files.filter(each -> each.endsWith("LongSuite.class")).findFirst().orElseThrow();
      Files.setLastModifiedTime(file, FileTime.fromMillis(12_345));
    }

    Dbtest.Result result = resume();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains(
            "classes or options of their JVM changed since the run was cut off, so the 2 tests");
    assertThat(notes().map(line -> line.split(" ", -1)[0]))
        .containsExactly("first", "second", "third", "first", "second", "third", "fourth");
  }

  @Test
  void runsAgainWhatEndedInAnotherJvm() throws Exception {
    interrupt("INT");

    Dbtest.Result result = resume("-Dchanged=yes");

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(notes().map(line -> line.split(" ", -1)[0]))
        .containsExactly("first", "second", "third", "first", "second", "third", "fourth");
  }

  @Test
  void whatARunThatWasKilledDidNotGetToIsNotTakenForPassed() throws Exception {
    assertThat(rerunFailed().lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
    Files.delete(notes);
    journalOfARunThatWasKilled();

    assertThat(rerunFailed().exitCode()).isZero();
    assertThat(notes().filter(line -> line.startsWith("fourth"))).hasSize(1);
  }

  private Dbtest.Result rerunFailed() {
    return project
        .dbtest()
        .run("unit", "--classpath=" + project.classPath(), "-Dnotes=" + notes, "--rerun-failed");
  }

  @Test
  void goesOnWithNoRunThatHadNothingOfThis() throws Exception {
    interrupt("INT");
    SampleProject.compile("red", project.directory());

    Dbtest.Result result = resume("--pattern=AdditionSuite");

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains("planned nothing of what 'dbtest unit' would run here", "leave out --resume");
    assertThat(notes().filter(line -> line.startsWith("fourth"))).isEmpty();
  }

  private void interrupt(String signal) throws Exception {
    Dbtest.Running running = startAndAwaitThird();
    ProcessHandle worker = worker();
    kill(signal, running.process());
    assertThat(running.await().exitCode()).isEqualTo(130);
    assertEnds(worker);
  }

  @Test
  void saysWhichJournalIsDamagedAndWhatToDo() throws Exception {
    Path journal = damagedJournalOfARunThatWasKilled();

    Dbtest.Result result = resume();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            journal + " is damaged at its beginning. Delete it, or run again without --resume.")
        .doesNotContain("\tat ", "Exception");
    assertThat(notes().filter(line -> line.startsWith("fourth"))).isEmpty();
  }

  @Test
  void goesOnWithAnOlderRunWhereTheJournalOfTheNewestIsDamaged() throws Exception {
    Path older = journalOfARunThatWasKilled();
    Path newer = older.resolveSibling("newer.journal");
    Files.write(newer, damaged(Files.readAllBytes(older)));
    Files.setLastModifiedTime(older, FileTime.fromMillis(1));

    Dbtest.Result result = resume();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.lastLine()).isEqualTo("4 passed, 0 failed, 0 skipped");
    assertThat(result.out() + result.err())
        .contains(newer.getFileName().toString(), "is damaged at its beginning. Delete it")
        .doesNotContain("\tat ", "Exception");
  }

  private Path damagedJournalOfARunThatWasKilled() throws Exception {
    Path journal = journalOfARunThatWasKilled();
    Files.write(journal, damaged(Files.readAllBytes(journal)));
    return journal;
  }

  /** Changes the seed in the header. */
  private static byte[] damaged(byte[] journal) {
    byte[] damaged = journal.clone();
    String text = new String(journal, StandardCharsets.ISO_8859_1);
    damaged[text.indexOf("dbtest journal") + 40] ^= 1;
    return damaged;
  }

  private Path journalOfARunThatWasKilled() throws Exception {
    Dbtest.Running running = startAndAwaitThird();
    ProcessHandle worker = worker();
    running.process().destroyForcibly().waitFor();
    assertEnds(worker);
    try (Stream<Path> files = Files.list(project.state().resolve("journal"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private Dbtest.Result resume(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "unit",
                "--classpath=" + project.classPath(),
                "--order=declared",
                "-Dnotes=" + notes,
                "--resume"));
    words.addAll(List.of(more));
    return project.dbtest().run(words.toArray(String[]::new));
  }

  /** Starts the project, whose third test never ends, and waits for that test. */
  private Dbtest.Running startAndAwaitThird(String... jvmOptions) throws Exception {
    Dbtest dbtest = project.dbtest().with("WAIT", "for ever");
    Stream.of(jvmOptions).forEach(dbtest::withJvmOption);
    Dbtest.Running running =
        dbtest.start(
            "unit", "--classpath=" + project.classPath(), "--order=declared", "-Dnotes=" + notes);
    while (notes().noneMatch(line -> line.startsWith("third"))) {
      assertThat(running.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    return running;
  }

  private Stream<String> notes() throws IOException {
    return Files.exists(notes) ? Files.readAllLines(notes).stream() : Stream.of();
  }

  private String journal() throws IOException {
    try (Stream<Path> files = Files.list(project.state().resolve("journal"))) {
      Path file = files.findFirst().orElseThrow();
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }

  /** The process that ran the third test. */
  private ProcessHandle worker() throws IOException {
    String last = notes().filter(line -> line.startsWith("third")).findFirst().orElseThrow();
    long pid = Long.parseLong(last.substring(last.lastIndexOf(' ') + 1));
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void kill(String signal, Process process) throws Exception {
    List<String> command = List.of("kill", "-" + signal, Long.toString(process.pid()));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private static void assertEnds(ProcessHandle process) throws Exception {
    assertThat(process.onExit().thenApply(end -> true).get(1, TimeUnit.MINUTES)).isTrue();
  }
}
