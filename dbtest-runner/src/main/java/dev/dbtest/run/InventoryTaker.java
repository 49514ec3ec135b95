package dev.dbtest.run;

import dev.dbtest.discovery.Discoverer;
import dev.dbtest.discovery.DiscoveryLifeCycle;
import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.Fingerprint;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.environment.JavaInstallation;
import dev.dbtest.model.CommandState;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.DiscoveryState;
import dev.dbtest.model.Problem;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectException;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.ProjectRequest;
import dev.dbtest.project.archive.ArchiveException;
import dev.dbtest.project.archive.OpenedArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes inventory: finds the project, searches it, and chooses what was asked for. */
public final class InventoryTaker {

  private final RunContext context;

  /** Prepares to take inventories in this process. */
  public InventoryTaker(RunContext context) {
    this.context = context;
  }

  /** What there is. */
  public InventoryAnswer take(InventoryRequest request) {
    try {
      return take(request, ProjectUse.NONE);
    } catch (RefusedException e) {
      return e.refusal();
    }
  }

  /**
   * What there is.
   *
   * @param whenFound told about the project before it is searched
   * @throws RefusedException if there is no usable project, or nothing in it is selected
   */
  Inventory take(InventoryRequest request, ProjectUse whenFound) throws RefusedException {
    context.life().enter(CommandState.DISCOVERING);
    Project project = project(request.project());
    whenFound.begin(project);
    DiscoveryLifeCycle discovering = new DiscoveryLifeCycle();
    Map<Path, Fingerprint> sums = new HashMap<>();
    Discovery discovery = discover(project, request.java(), discovering, sums);
    boolean found = discovering.state() == DiscoveryState.LOADING;
    context.life().enter(CommandState.REGISTERING);
    enterIf(found, discovering, DiscoveryState.REGISTERING);
    Catalogue catalogue = Catalogue.of(ProcessorAdvice.applied(discovery, project));
    context.life().enter(CommandState.FILTERING);
    enterIf(found, discovering, DiscoveryState.FILTERING);
    CaseChoice choice = CaseChoice.of(catalogue, request.filter(), request.parameters());
    enterIf(found, discovering, DiscoveryState.READY);
    if (catalogue.isEmpty()) {
      throw nothingFound(project, catalogue.problems());
    }
    CaseChoice required = choice.required();
    return new Inventory(
        project, catalogue.suites(), required.selection(), sums, required.problems());
  }

  private Project project(ProjectRequest request) throws RefusedException {
    try {
      Path archive = request.archive();
      return archive == null
          ? context.projects().find(request)
          : OpenedArchive.open(archive).project(request.start());
    } catch (ArchiveException e) {
      throw new RefusedException(
          Refusal.Reason.PROJECT_UNUSABLE, "", List.of(String.valueOf(e.getMessage())));
    } catch (ProjectException e) {
      List<String> lines = new ArrayList<>();
      lines.add(String.valueOf(e.getMessage()));
      e.details().lines().forEach(lines::add);
      Refusal.Reason reason =
          switch (e.kind()) {
            case UNUSABLE -> Refusal.Reason.PROJECT_UNUSABLE;
            case EMPTY -> Refusal.Reason.PROJECT_EMPTY;
          };
      throw new RefusedException(reason, "", lines);
    }
  }

  private Discovery discover(
      Project project,
      Optional<Path> java,
      DiscoveryLifeCycle lifeCycle,
      Map<Path, Fingerprint> sums) {
    List<ScanRequest> requests = new ArrayList<>();
    for (ProjectModule module : project.modules()) {
      requests.add(
          new ScanRequest(
              module.name(), module.classRoots(), module.classPath(), release(module, java)));
    }
    DiscoveryCache cache =
        DiscoveryCache.in(project.stateDirectory(), context.version(), context.clock());
    return new Discoverer(cache, context.background()).discover(requests, lifeCycle, sums);
  }

  /** The release of the JVM that runs the tests of a module. */
  private int release(ProjectModule module, Optional<Path> named) {
    Path java = (named.isPresent() ? named : module.unit().java()).orElse(context.java());
    int own = Runtime.version().feature();
    // Mostly it is that of this JVM, and then no file need be read.
    return java.equals(context.java()) ? own : new JavaInstallation(java).feature().orElse(own);
  }

  private static void enterIf(boolean found, DiscoveryLifeCycle lifeCycle, DiscoveryState state) {
    if (found) {
      lifeCycle.enter(state);
    }
  }

  private static RefusedException nothingFound(Project project, List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    boolean broken = false;
    for (Problem problem : problems) {
      lines.add(problem.text());
      broken |= problem.severity() == Problem.Severity.ERROR;
    }
    return new RefusedException(
        broken ? Refusal.Reason.NOTHING_USABLE : Refusal.Reason.NOTHING_FOUND,
        project.root().toString(),
        lines);
  }
}
