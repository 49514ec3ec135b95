package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.execute.Cancellation;
import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.benchmarks.ForkLimit;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.execute.benchmarks.StoppingOptions;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.RunListener;
import dev.dbtest.plan.benchmarks.BenchmarkOptions;
import dev.dbtest.plan.benchmarks.Effort;
import dev.dbtest.project.BuildListener;
import dev.dbtest.project.JarStores;
import dev.dbtest.project.ProjectFinder;
import dev.dbtest.project.ProjectRequest;
import dev.dbtest.stats.ComparisonPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSessionTest implements RunObserver {

  private final Path directory;
  private final CommandLife life = new CommandLife();
  private final List<String> heard = new ArrayList<>();

  RunSessionTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void refusesAProjectThatIsNone() {
    assertThat(run(null)).extracting(Refusal::reason).isEqualTo(Refusal.Reason.PROJECT_UNUSABLE);
    assertThat(heard).isEmpty();
  }

  @Test
  void refusesAClassPathWithoutClasses() {
    assertThat(run(directory.toString()))
        .extracting(Refusal::reason)
        .isEqualTo(Refusal.Reason.PROJECT_EMPTY);
    assertThat(life.state()).isEqualTo(CommandState.DISCOVERING);
  }

  @Test
  void refusesAProjectWithNothingToRun() throws Exception {
    String name = Refusal.class.getName().replace('.', '/') + ".class";
    Path copy = directory.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.write(copy, Refusal.class.getClassLoader().getResourceAsStream(name).readAllBytes());

    Refusal refusal = run(directory.toString());

    assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOTHING_FOUND);
    assertThat(refusal.subject()).isEqualTo(directory.toString());
    assertThat(life.state()).isEqualTo(CommandState.FILTERING);
    assertThat(heard).isEmpty();
  }

  @Override
  public RunListener begins() {
    heard.add("begins");
    return event -> heard.add(event.toString());
  }

  @Override
  public void warn(String what) {
    heard.add(what);
  }

  private Refusal run(@Nullable String classPath) {
    RunContext context =
        new RunContext(
            "1",
            ProjectFinder.create(Map.of(), Optional.empty(), BuildListener.SILENT),
            JarStores.NONE,
            Path.of("java"),
            () -> new HostJars(List.of(), List.of()),
            ChildLines.create(),
            Clock.systemUTC(),
            System::nanoTime,
            Runnable::run,
            life);
    try (RunSession session = new RunSession(context, request(classPath))) {
      return (Refusal) session.run(this, new Cancellation());
    }
  }

  private RunRequest request(@Nullable String classPath) {
    return new RunRequest(
        new InventoryRequest(
            new ProjectRequest(directory, null, classPath, false),
            CaseFilter.ALL,
            Map.of(),
            Optional.empty()),
        Optional.empty(),
        new BenchmarkWishes(
            BenchmarkOptions.NONE,
            StoppingOptions.of(Effort.NORMAL, ComparisonPlan.reporting(), null, null, false),
            ForkLimit.DERIVED,
            new OtherBuild.None()),
        1,
        false,
        0,
        "dbtest");
  }
}
