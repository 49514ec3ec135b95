package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.BenchmarkArguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.SelectionOptions;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.discovery.Discoverer;
import dev.dbtest.discovery.Discovery;
import dev.dbtest.discovery.DiscoveryCache;
import dev.dbtest.discovery.DiscoveryLifeCycle;
import dev.dbtest.discovery.ScanRequest;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.filter.Selection;
import dev.dbtest.filter.Unmatched;
import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.DiscoveryState;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.plan.ParameterChoice;
import dev.dbtest.project.BuildListener;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectException;
import dev.dbtest.project.ProjectFinder;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.ProjectRequest;
import dev.dbtest.registry.BenchmarkRegistry;
import dev.dbtest.registry.TestRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the project, looks through it, and selects the cases that the command line asks for. */
final class InventoryTaker {

  private final Surroundings surroundings;
  private final CommandLife life;
  private final BuildListener builds;
  private final Clock clock;
  private final Errands errands;

  /**
   * Takes inventory for one command.
   *
   * @param life goes from parsing to filtering meanwhile
   * @param builds hears of builds
   * @param errands has what was found remembered
   */
  InventoryTaker(
      Surroundings surroundings,
      CommandLife life,
      BuildListener builds,
      Clock clock,
      Errands errands) {
    this.surroundings = surroundings;
    this.life = life;
    this.builds = builds;
    this.clock = clock;
    this.errands = errands;
  }

  /**
   * Takes inventory.
   *
   * @param whenFound told of the project before it is looked through
   * @throws UsageException if the filter is malformed
   * @throws CommandFailure if there is no usable project, or nothing in it is selected
   */
  Inventory take(Arguments arguments, ProjectUse whenFound) throws UsageException, CommandFailure {
    CaseFilter filter = SelectionOptions.filter(arguments);
    Map<String, List<String>> parameters = BenchmarkArguments.parameters(arguments);
    life.enter(CommandState.DISCOVERING);
    Project project = project(arguments);
    whenFound.begin(project);
    DiscoveryLifeCycle lifeCycle = new DiscoveryLifeCycle();
    Discovery discovery =
        new Discoverer(DiscoveryCache.in(project.stateDirectory(), Version.text(), clock), errands)
            .discover(requests(project), lifeCycle);
    life.enter(CommandState.REGISTERING);
    List<Problem> problems = new ArrayList<>(discovery.problems());
    TestRegistry suites = new TestRegistry();
    BenchmarkRegistry groups = new BenchmarkRegistry();
    boolean found = lifeCycle.state() == DiscoveryState.LOADING;
    if (found) {
      lifeCycle.enter(DiscoveryState.REGISTERING);
      for (TestSuiteInfo suite : discovery.suites()) {
        addIfAny(problems, suites.register(suite));
      }
      for (BenchmarkGroupInfo group : discovery.groups()) {
        addIfAny(problems, groups.register(group));
      }
      lifeCycle.enter(DiscoveryState.FILTERING);
    }
    life.enter(CommandState.FILTERING);
    ParameterChoice.Chosen chosen = ParameterChoice.apply(groups.all(), parameters);
    refuse(chosen.problems(), ExitCode.USAGE);
    Selection selection = filter.select(suites.all(), chosen.groups());
    if (found) {
      lifeCycle.enter(DiscoveryState.READY);
    }
    if (suites.all().isEmpty() && groups.all().isEmpty()) {
      throw nothingFound(project, problems);
    }
    requireMatches(arguments, selection, problems);
    problems.addAll(selection.problems());
    problems.addAll(problemsOf(selection.unmatched()));
    return new Inventory(project, selection, problems);
  }

  /** Something to do with a project as soon as it is known where it is. */
  @FunctionalInterface
  interface ProjectUse {
    /** Nothing to do. */
    ProjectUse NONE =
        new ProjectUse() {
          @Override
          public void begin(Project project) {}
        };

    /** Does it. */
    void begin(Project project) throws UsageException;
  }

  private Project project(Arguments arguments) throws CommandFailure {
    Optional<String> directory = arguments.text(Option.PROJECT_DIRECTORY);
    Optional<String> classPath = arguments.text(Option.CLASS_PATH);
    ProjectRequest request =
        new ProjectRequest(
            surroundings.workingDirectory(),
            directory.isEmpty() ? null : surroundings.workingDirectory().resolve(directory.get()),
            (classPath.isPresent() ? classPath : surroundings.ownJar()).orElse(null),
            !arguments.has(Option.NO_BUILD));
    try {
      return ProjectFinder.create(surroundings.environment().get("PATH"), builds).find(request);
    } catch (ProjectException e) {
      List<String> lines = new ArrayList<>();
      lines.add(String.valueOf(e.getMessage()));
      e.details().lines().forEach(lines::add);
      ExitCode code =
          switch (e.kind()) {
            case UNUSABLE -> ExitCode.USAGE;
            case EMPTY -> ExitCode.NOTHING;
          };
      throw new CommandFailure(code, lines);
    }
  }

  private static List<ScanRequest> requests(Project project) {
    List<ScanRequest> requests = new ArrayList<>();
    for (ProjectModule module : project.modules()) {
      requests.add(new ScanRequest(module.name(), module.classRoots(), module.classPath()));
    }
    return requests;
  }

  private static CommandFailure nothingFound(Project project, List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    lines.add(
        project.root()
            + ": there are no test suites and no benchmark groups in it; annotate classes with"
            + " @TestSuite or @BenchmarkGroup, or name another class path with --classpath.");
    problems.forEach(problem -> lines.add(problem.text()));
    return new CommandFailure(ExitCode.NOTHING, lines);
  }

  /** A part of the filter that matches nothing is a mistake: less would run than was asked for. */
  private static void requireMatches(
      Arguments arguments, Selection selection, List<Problem> problems) throws CommandFailure {
    List<Problem> unmatched = problemsOf(selection.unmatched());
    // What could not be read may be the very thing that was asked for.
    refuse(unmatched.isEmpty() ? unmatched : joined(unmatched, problems), ExitCode.NOTHING);
    if (selection.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NOTHING,
          List.of(
              "There is nothing for '"
                  + arguments.command().qualifiedName()
                  + "' to run; 'dbtest list' shows what there is."));
    }
  }

  private static List<Problem> joined(List<Problem> first, List<Problem> second) {
    List<Problem> all = new ArrayList<>(first);
    for (Problem problem : second) {
      if (problem.severity() == Problem.Severity.ERROR) {
        all.add(problem);
      }
    }
    return all;
  }

  private static List<Problem> problemsOf(List<Unmatched> unmatched) {
    List<Problem> problems = new ArrayList<>(unmatched.size());
    for (Unmatched each : unmatched) {
      problems.add(each.problem());
    }
    return problems;
  }

  private static void addIfAny(List<Problem> problems, Optional<Problem> problem) {
    if (problem.isPresent()) {
      problems.add(problem.get());
    }
  }

  private static void refuse(List<Problem> problems, ExitCode code) throws CommandFailure {
    boolean anyError = false;
    List<String> lines = new ArrayList<>();
    for (Problem problem : problems) {
      anyError |= problem.severity() == Problem.Severity.ERROR;
      lines.add(problem.text());
    }
    if (anyError) {
      throw new CommandFailure(code, lines);
    }
  }
}
