package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.TestSuite;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.jmh.host.HostMain;
import dev.dbtest.link.Frame;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Mode;
import dev.dbtest.model.Round;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.testing.CompiledProject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostRecoveryTest {

  private static final String GROUP =
      """
      package p;
      @dev.dbtest.api.BenchmarkGroup
      public class G {
        @dev.dbtest.api.Bench public void fine() {}
      }
      """;

  /** So long that the fork is still there when its host or front is killed. */
  private static final BenchmarkSettings LONG =
      new BenchmarkSettings(
          Mode.AVERAGE_TIME,
          1,
          0,
          Duration.ZERO,
          1,
          Duration.ofMinutes(5),
          "",
          List.of("-XX:TieredStopAtLevel=1"),
          List.of());

  private static Path classes = Path.of("");
  private static Path directory = Path.of("");

  @BeforeAll
  static void compile(@TempDir Path temporary) throws IOException {
    directory = temporary;
    classes = HostFixture.compile(temporary.resolve("classes"), List.of(GROUP));
  }

  @Test
  void startsAnotherHostWhenOneIsKilled() {
    try (HostFixture host = HostFixture.start(classes, directory, ForkLimit.DERIVED)) {
      BenchmarkCase endless = HostFixture.planned("p.G", "fine", LONG);
      ForkEnd killed =
          host.forks.run(endless, LONG, 1, 1, onFirstRound(HostRecoveryTest::killHost));
      ForkEnd next = host.run("p.G", "fine");

      assertThat(killed).isInstanceOf(ForkEnd.Failed.class);
      assertThat(((ForkEnd.Failed) killed).failure().type()).isEqualTo("JMH host failed");
      assertThat(orphanedForks()).isEmpty();
      assertThat(next).isInstanceOf(ForkEnd.Measured.class);
    }
  }

  @Test
  void endsTheForkWhenTheRunIsCancelled() {
    try (HostFixture host = HostFixture.start(classes, directory, ForkLimit.DERIVED)) {
      BenchmarkCase endless = HostFixture.planned("p.G", "fine", LONG);
      ForkEnd end =
          host.forks.run(
              endless, LONG, 1, 1, onFirstRound(() -> host.cancellation.request("interrupted")));

      assertThat(end).isInstanceOf(ForkEnd.Cancelled.class);
    }
  }

  @Test
  void leavesNoProcessBehindWhenTheFrontIsKilled() throws Exception {
    Process front =
        new ProcessBuilder(
                HostFixture.ownJava().toString(),
                "-cp",
                classPath(),
                Front.class.getName(),
                classes.toString(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(front.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("round");
      List<ProcessHandle> below = front.toHandle().descendants().toList();
      assertThat(below).hasSizeGreaterThanOrEqualTo(2);

      front.toHandle().destroyForcibly();

      for (ProcessHandle process : below) {
        process.onExit().get(30, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void leavesNoFileBehind(@TempDir Path temporary) throws IOException {
    try (HostFixture host = HostFixture.start(classes, temporary, ForkLimit.DERIVED)) {
      host.run("p.G", "fine");
    }

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void leavesNoFileBehindWhenTheHostIsKilled(@TempDir Path temporary) throws IOException {
    try (HostFixture host = HostFixture.start(classes, temporary, ForkLimit.DERIVED)) {
      BenchmarkCase endless = HostFixture.planned("p.G", "fine", LONG);
      host.forks.run(endless, LONG, 1, 1, onFirstRound(HostRecoveryTest::killHost));
    }

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void explainsAListThatIsOlderThanTheClasses() throws IOException {
    Path stale = HostFixture.compile(directory.resolve("stale"), List.of(GROUP));
    Files.delete(stale.resolve("p/jmh_generated/G_fine_jmhTest.class"));
    try (HostFixture host = HostFixture.start(stale, directory, ForkLimit.DERIVED)) {
      Failure failure = ((ForkEnd.Failed) host.run("p.G", "fine")).failure();

      assertThat(failure.phase()).isEqualTo(Failure.Phase.LOAD);
      assertThat(failure.message()).contains("Rebuild the module from clean");
    }
  }

  @Test
  void explainsCodeThatAnotherVersionOfJmhGenerated() throws IOException {
    Path old = HostFixture.compile(directory.resolve("old"), List.of(GROUP));
    // Stands for a class of JMH in whose place another version has another one.
    CompiledProject.in(old)
        .source(
            "package org.openjdk.jmh.results;", "public class RawResults { public long before; }")
        .compile();
    try (HostFixture host = HostFixture.start(old, directory, ForkLimit.DERIVED)) {
      Failure failure = ((ForkEnd.Failed) host.run("p.G", "fine")).failure();

      assertThat(failure.phase()).isEqualTo(Failure.Phase.LOAD);
      assertThat(failure.message()).contains("with the JMH version that it runs with");
    }
  }

  @Test
  void explainsAListOfAnotherVersionOfJmh() throws IOException {
    Path old = HostFixture.compile(directory.resolve("list"), List.of(GROUP));
    Files.writeString(old.resolve("META-INF/BenchmarkList"), "JMH 1 S 3 p.G A 1\n");
    try (HostFixture host = HostFixture.start(old, directory, ForkLimit.DERIVED)) {
      Failure failure = host.forks.list("", "", "", List.of()).failure();

      assertThat(failure).isNotNull();
      assertThat(String.valueOf(failure)).contains("generated by another version of JMH");
    }
  }

  /** Forks that measure although their host is gone. */
  private static List<String> orphanedForks() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.parent().map(parent -> parent.pid() == 1).orElse(true))
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains("-Djmh.shutdownTimeout") && line.contains(classes.toString()))
        .toList();
  }

  private static void killHost() {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(".args"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static String classPath() {
    return Stream.concat(
            Stream.of(
                CompiledProject.homeOf(Front.class),
                CompiledProject.homeOf(HostForks.class),
                CompiledProject.homeOf(TestSuite.class),
                CompiledProject.homeOf(Frame.class),
                CompiledProject.homeOf(HostMain.class)),
            HostFixture.jars().jmh().stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static ForkWatch onFirstRound(Runnable action) {
    return new ForkWatch() {
      @Override
      public void roundStarted(boolean warmup, int number, int rounds) {
        action.run();
      }

      @Override
      public void roundMeasured(boolean warmup, int number, Round round) {}

      @Override
      public void printed(boolean stderr, String text) {}
    };
  }

  /** A front that measures for ever. */
  static final class Front {

    private Front() {}

    /** Says "round" when a fork has begun its round. */
    public static void main(String[] args) {
      HostForks forks =
          new HostForks(
              new HostStarter(HostFixture.jars(), HostFixture.ownJava(), Path.of(args[1])),
              List.of(
                  new BenchmarkRuntime(
                      "", "", List.of(Path.of(args[0])), Path.of(args[1]), Map.of())),
              ForkLimit.DERIVED,
              false,
              new Cancellation(),
              System::nanoTime,
              FailedForks.AS_TOLD);
      BenchmarkCase endless = HostFixture.planned("p.G", "fine", LONG);
      forks.run(endless, LONG, 1, 1, onFirstRound(() -> System.out.println("round")));
    }
  }
}
