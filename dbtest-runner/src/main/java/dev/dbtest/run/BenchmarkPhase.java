package dev.dbtest.run;

import dev.dbtest.environment.MachineSources;
import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.benchmarks.BenchmarkOutcome;
import dev.dbtest.execute.benchmarks.BenchmarkRequest;
import dev.dbtest.execute.benchmarks.BenchmarkRuntime;
import dev.dbtest.execute.benchmarks.BenchmarkSession;
import dev.dbtest.execute.benchmarks.ForkLedger;
import dev.dbtest.execute.benchmarks.HostForks;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.execute.benchmarks.HostStarter;
import dev.dbtest.execute.benchmarks.ReferenceRun;
import dev.dbtest.execute.benchmarks.WarmupFile;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.filter.Selection;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.state.PrivateFiles;
import dev.dbtest.state.RuntimeDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the benchmarks of a run. */
final class BenchmarkPhase {

  /** A full file system still takes empty files. */
  private static final int PAGE = 4096;

  private final Project project;
  private final BenchmarkWishes wishes;
  private final CaseFilter filter;
  private final RunContext context;

  /** Prepares to measure. */
  BenchmarkPhase(Project project, BenchmarkWishes wishes, CaseFilter filter, RunContext context) {
    this.project = project;
    this.wishes = wishes;
    this.filter = filter;
    this.context = context;
  }

  /**
   * Measures the selected benchmarks; every case gets a result.
   *
   * @param journal remembers forks
   * @throws RefusedException if the journal holds forks of something else
   */
  BenchmarkOutcome run(
      Selection selection, RunJournal journal, RunListener listener, Cancellation cancellation)
      throws RefusedException {
    requireTemporaryFiles();
    HostJars jars = context.hostJars().get();
    List<BenchmarkRuntime> runtimes = runtimes();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    // A host deletes its directory itself if the front dies; one around it would stay.
    try (HostForks forks =
        new HostForks(
            new HostStarter(jars, context.java(), temporary),
            runtimes,
            wishes.forkLimit(),
            false,
            cancellation,
            context.nanoTime(),
            new ProjectSources(project))) {
      MachineSources machine = MachineSources.ofThisMachine();
      BenchmarkSession session =
          new BenchmarkSession(
              forks,
              new ReferenceRun(jars, context.java(), project.root()),
              machine,
              RuntimeDirectory.find(machine.variable()),
              runtimes,
              listener,
              cancellation,
              new WarmupFile(project.stateDirectory().resolve("warmups.bin")),
              context.nanoTime());
      BenchmarkRequest request =
          new BenchmarkRequest(
              selection.groups(),
              selection.benchmarks(),
              wishes.options(),
              wishes.stopping(),
              wishes.against() instanceof OtherBuild.Built other ? other.name() : null,
              filter::admits,
              journal.header().seed());
      BenchmarkPlan plan = session.plan(request);
      ForkLedger ledger = journal.ledger(session.fingerprint(request, plan));
      listener.on(planned(plan));
      return session.run(request, plan, ledger);
    } catch (IOException e) {
      throw RefusedException.because(Refusal.Reason.NOT_MEASURABLE, String.valueOf(e.getMessage()));
    }
  }

  private RunEvent planned(BenchmarkPlan plan) {
    RunEstimate estimate = RunEstimate.of(plan, wishes.stopping());
    return new RunEvent.BenchmarksPlanned(
        plan.cases().size(),
        estimate.forks(),
        estimate.time(Optional.ofNullable(wishes.stopping().budget())));
  }

  /** Known before anything is measured: hosts and forks of JMH cannot do without. */
  private static void requireTemporaryFiles() throws RefusedException {
    try {
      Files.delete(PrivateFiles.createFile(".tmp", new byte[PAGE]));
    } catch (IOException e) {
      throw RefusedException.because(Refusal.Reason.NOT_MEASURABLE, String.valueOf(e.getMessage()));
    }
  }

  private List<BenchmarkRuntime> runtimes() {
    List<BenchmarkRuntime> runtimes = new ArrayList<>();
    for (ProjectModule module : project.modules()) {
      Path directory = project.root().resolve(module.name());
      runtimes.add(
          new BenchmarkRuntime(module.name(), "", module.classPath(), directory, Map.of()));
      if (wishes.against() instanceof OtherBuild.Built other) {
        runtimes.add(
            new BenchmarkRuntime(
                module.name(),
                other.name(),
                other.classPathOf(module.name()),
                directory,
                Map.of()));
      }
    }
    return runtimes;
  }
}
