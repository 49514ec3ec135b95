package dev.dbtest.cli;

import dev.dbtest.cli.options.OtherBuild;
import dev.dbtest.cli.options.RunSettings;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Installation;
import dev.dbtest.environment.MachineSources;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.RunListener;
import dev.dbtest.execute.benchmarks.BenchmarkOutcome;
import dev.dbtest.execute.benchmarks.BenchmarkRequest;
import dev.dbtest.execute.benchmarks.BenchmarkRuntime;
import dev.dbtest.execute.benchmarks.BenchmarkSession;
import dev.dbtest.execute.benchmarks.ForkLedger;
import dev.dbtest.execute.benchmarks.HostForks;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.execute.benchmarks.HostStarter;
import dev.dbtest.execute.benchmarks.ReferenceRun;
import dev.dbtest.filter.Selection;
import dev.dbtest.plan.BenchmarkPlan;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures the benchmarks of a run. */
final class BenchmarkPhase {

  private final Project project;
  private final RunSettings settings;
  private final Installation installation;
  private final OtherBuild against;
  private final LongSupplier nanoTime;

  /**
   * Prepares to measure.
   *
   * @param against the build to compare with
   */
  BenchmarkPhase(
      Project project,
      RunSettings settings,
      Installation installation,
      OtherBuild against,
      LongSupplier nanoTime) {
    this.project = project;
    this.settings = settings;
    this.installation = installation;
    this.against = against;
    this.nanoTime = nanoTime;
  }

  /** In how many builds each case is measured: 1, or 2 if there is another to compare with. */
  int builds() {
    return against.isGiven() ? 2 : 1;
  }

  /**
   * Measures the selected benchmarks; every case has a result.
   *
   * @param journal remembers forks
   * @throws CommandFailure if the journal holds forks of something else
   */
  BenchmarkOutcome run(
      Selection selection, RunJournal journal, RunListener listener, Cancellation cancellation)
      throws CommandFailure {
    HostJars jars = installation.hostJars();
    List<BenchmarkRuntime> runtimes = runtimes();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    // A host deletes its directory itself if the front dies; one around it would stay.
    try (HostForks forks =
        new HostForks(
            new HostStarter(jars, installation.java(), temporary),
            runtimes,
            settings.forkLimit(),
            false,
            cancellation,
            nanoTime)) {
      BenchmarkSession session =
          new BenchmarkSession(
              forks,
              new ReferenceRun(jars, installation.java(), project.root()),
              MachineSources.ofThisMachine(),
              temporary,
              runtimes,
              listener,
              cancellation);
      BenchmarkRequest request =
          new BenchmarkRequest(
              selection.groups(),
              selection.benchmarks(),
              settings.benchmarks(),
              settings.stopping(),
              against.nameOrNull(),
              journal.header().seed());
      BenchmarkPlan plan = session.plan(request);
      ForkLedger ledger = journal.ledger(session.fingerprint(request, plan));
      return session.run(request, plan, ledger);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, List.of("The benchmarks cannot be measured: " + e.getMessage()));
    }
  }

  private List<BenchmarkRuntime> runtimes() {
    List<BenchmarkRuntime> runtimes = new ArrayList<>();
    for (ProjectModule module : project.modules()) {
      Path directory = project.root().resolve(module.name());
      runtimes.add(
          new BenchmarkRuntime(module.name(), "", module.classPath(), directory, Map.of()));
      if (against.isGiven()) {
        runtimes.add(
            new BenchmarkRuntime(
                module.name(), against.name(), against.classPath(), directory, Map.of()));
      }
    }
    return runtimes;
  }
}
