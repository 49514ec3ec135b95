package dev.dbtest.cli;

import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.NanoTime;
import dev.dbtest.cli.process.StandardOutput;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.cli.process.TemporaryDirectory;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.Lines;
import dev.dbtest.execute.suites.ModulePath;
import dev.dbtest.execute.suites.SuiteExecutor;
import dev.dbtest.execute.suites.SuiteOptions;
import dev.dbtest.execute.suites.WorkerJvm;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.CaseHistory;
import dev.dbtest.plan.SuitePlan;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * Does what a command will do, in a JVM that writes the classes it loaded into an archive when it
 * ends. The launcher script starts it once for each build of dbtest and of the JVM.
 *
 * <p>Classes that are merely loaded would do for our own; those of the JDK, and the ones it makes
 * for lambdas, are only known when the code has run.
 */
final class ArchiveTraining {

  private ArchiveTraining() {}

  /** Trains for one archive: {@code front} or {@code worker}. */
  public static void main(String[] arguments) throws IOException {
    try (TemporaryDirectory project = TemporaryDirectory.create()) {
      TrainingProject.write(project.path());
      if (arguments[0].equals("front")) {
        trainFront(project.path());
      } else {
        loadWorker();
        trainWorker(project.path());
      }
    }
  }

  /**
   * Runs commands twice, the second time with what the first time has remembered. What only
   * benchmarks or further reports need is left out, since each class takes memory of every command.
   */
  private static void trainFront(Path project) throws IOException {
    // What is only needed when a project has benchmarks or skipped tests as well, or has been run
    // many times.
    loadOwn(
        List.of(
            // What comes before the command that is trained here.
            "dev/dbtest/cli/Main",
            "dev/dbtest/cli/process/ThisProcess",
            "dev/dbtest/model/",
            "dev/dbtest/link/codec/Declared",
            "dev/dbtest/journal/",
            "dev/dbtest/summary/Reason"));
    for (int i = 0; i < 2; i++) {
      for (String command : List.of("unit", "list")) {
        new Dbtest(nowhere(project), Clock.systemUTC(), new NanoTime())
            .run(List.of(command, "--classpath", project.toString()));
      }
    }
  }

  /** A worker may come to need any of its classes, and has few. */
  private static void loadWorker() throws IOException {
    loadOwn(
        List.of("dev/dbtest/worker/", "dev/dbtest/link/", "dev/dbtest/model/", "dev/dbtest/api/"));
    // A worker in this JVM leaves standard input alone.
    InputStream.nullInputStream().close();
  }

  private static void loadOwn(List<String> packages) throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Path.of(entry).getFileName().toString().startsWith("dbtest-")) {
        load(Path.of(entry), packages);
      }
    }
  }

  private static void trainWorker(Path project) throws IOException {
    List<TestInfo> tests = TrainingProject.TESTS.stream().map(ArchiveTraining::test).toList();
    TestSuiteInfo suite =
        new TestSuiteInfo(
            TrainingProject.SUITE,
            CaseKind.UNIT,
            Tags.NONE,
            null,
            null,
            null,
            List.of(),
            tests,
            "");
    URL[] classes = {project.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes);
        SuiteExecutor executor =
            new SuiteExecutor(
                SuiteOptions.of(WorkerJvm.of(project, List.of(), project)).withInProcess(loader),
                List.of(new ModulePath("", List.of(project), List.of(project))),
                Lines.create(),
                Clock.systemUTC(),
                new NanoTime())) {
      executor.run(
          SuitePlan.ofAll(List.of(suite)), CaseHistory.NONE, event -> {}, new Cancellation());
    }
  }

  private static TestInfo test(String name) {
    return new TestInfo(
        CaseId.of(TrainingProject.SUITE, name), name, Tags.NONE, null, null, null, false);
  }

  private static void load(Path jar, List<String> packages) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && packages.stream().anyMatch(name::startsWith))
          .forEach(name -> load(name.substring(0, name.length() - 6).replace('/', '.')));
    }
  }

  private static void load(String className) {
    try {
      Class.forName(className, false, ArchiveTraining.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // A class that needs a library which is not here is not needed on start-up either.
    }
  }

  private static Surroundings nowhere(Path directory) {
    PrintStream sink =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        new StandardOutput(OutputStream.nullOutputStream()),
        sink,
        false,
        false,
        Surroundings.USUAL_COLUMNS,
        Map.of(),
        directory,
        Installation.ofThisProcess());
  }
}
