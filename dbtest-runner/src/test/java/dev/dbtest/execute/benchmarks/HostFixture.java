package dev.dbtest.execute.benchmarks;

import dev.dbtest.api.TestSuite;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.jmh.host.HostMain;
import dev.dbtest.jmh.processor.DbtestProcessor;
import dev.dbtest.model.BenchmarkSettings;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.ForkPlan;
import dev.dbtest.model.Limits;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Round;
import dev.dbtest.model.Tags;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.PlannedCases;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;

/** A compiled project with benchmarks, and a host for it. */
final class HostFixture implements AutoCloseable {

  static final BenchmarkSettings SHORT = PlannedCases.SHORT;

  final Cancellation cancellation = new Cancellation();
  final HostForks forks;
  final List<String> progress = new ArrayList<>();

  private HostFixture(Path classes, Path directory, ForkLimit limit) {
    forks =
        new HostForks(
            new HostStarter(jars(), ownJava(), directory),
            List.of(new BenchmarkRuntime("", "", List.of(classes), directory, Map.of())),
            limit,
            false,
            cancellation,
            System::nanoTime,
            FailedForks.AS_TOLD);
  }

  /** Compiles sources into a directory. */
  static Path compile(Path directory, List<String> sources) throws IOException {
    CompiledProject project =
        CompiledProject.in(directory)
            .onClassPathOf(Runner.class)
            .processedBy(new DbtestProcessor());
    sources.forEach(project::source);
    return project.compile();
  }

  static HostFixture start(Path classes, Path directory, ForkLimit limit) {
    return new HostFixture(classes, directory, limit);
  }

  static HostJars jars() {
    return new HostJars(
        List.of(
            CompiledProject.homeOf(TestSuite.class),
            CompiledProject.homeOf(CaseId.class),
            CompiledProject.homeOf(HostMain.class)),
        List.of(
            CompiledProject.homeOf(Runner.class),
            CompiledProject.homeOf(joptsimple.OptionParser.class),
            CompiledProject.homeOf(org.apache.commons.math3.stat.StatUtils.class)));
  }

  static Path ownJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static BenchmarkCase planned(String className, String method, BenchmarkSettings settings) {
    return planned(CaseId.of(className, method), settings);
  }

  static BenchmarkCase planned(
      String className, String method, Map<String, String> row, BenchmarkSettings settings) {
    return planned(new CaseId(className, method, ParameterRow.ofValues(row)), settings);
  }

  private static BenchmarkCase planned(CaseId id, BenchmarkSettings settings) {
    return new BenchmarkCase(
        id,
        id,
        "",
        "",
        id.text(),
        Tags.NONE,
        false,
        null,
        settings,
        ForkPlan.fixed(1),
        Limits.NONE,
        1,
        null);
  }

  /** Runs one fork. */
  ForkEnd run(String className, String method) {
    return run(planned(className, method, SHORT));
  }

  ForkEnd run(BenchmarkCase planned) {
    return forks.run(planned, planned.settings(), 1, 1, new Progress());
  }

  @Override
  public void close() {
    forks.close();
  }

  private final class Progress implements ForkWatch {

    @Override
    public void roundStarted(boolean warmup, int number, int rounds) {
      progress.add((warmup ? "warm-up " : "round ") + number + " of " + rounds);
    }

    @Override
    public void roundMeasured(boolean warmup, int number, Round round) {
      progress.add((warmup ? "warm-up " : "round ") + number + " measured");
    }

    @Override
    public void printed(boolean stderr, String text) {
      progress.add("printed " + text);
    }
  }
}
