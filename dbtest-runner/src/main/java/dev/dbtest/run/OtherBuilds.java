package dev.dbtest.run;

import dev.dbtest.model.BenchmarkGroupInfo;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectException;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.git.Commit;
import dev.dbtest.project.git.CommitBuilds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds and builds the commit that benchmarks are to be compared with. */
final class OtherBuilds {

  private OtherBuilds() {}

  /**
   * Refuses a commit that does not exist or cannot be built, before anybody waits for anything.
   *
   * @throws RefusedException if there is none
   */
  static void require(RunRequest request, Inventory inventory) throws RefusedException {
    if (request.benchmarks().against() instanceof OtherBuild.AtCommit commit) {
      find(request, inventory, commit);
    }
  }

  /**
   * The request with the commit built, if it asks for one.
   *
   * @throws RefusedException if it cannot be built, or lacks a module that is to be compared
   */
  static RunRequest built(RunContext context, RunRequest request, Inventory inventory)
      throws RefusedException {
    if (!(request.benchmarks().against() instanceof OtherBuild.AtCommit wanted)) {
      return request;
    }
    Commit commit = find(request, inventory, wanted);
    try {
      Project built =
          new CommitBuilds(context.projects(), context.clock())
              .build(inventory.project(), request.inventory().project(), commit);
      Map<String, List<Path>> modules = new LinkedHashMap<>();
      for (ProjectModule module : built.modules()) {
        modules.put(module.name(), module.classPath());
      }
      requireModules(inventory, modules, commit);
      return request.against(new OtherBuild.Built(commit.text(), List.of(), modules));
    } catch (ProjectException e) {
      throw refused(e);
    }
  }

  private static Commit find(RunRequest request, Inventory inventory, OtherBuild.AtCommit wanted)
      throws RefusedException {
    if (request.inventory().project().classPath() != null) {
      throw new RefusedException(
          Refusal.Reason.PROJECT_UNUSABLE,
          "",
          List.of(
              "--against "
                  + wanted.revision()
                  + ": there is no such class path, and a commit can be built for a project only,"
                  + " not beside --classpath"));
    }
    try {
      return CommitBuilds.find(inventory.project(), wanted.revision());
    } catch (ProjectException e) {
      throw refused(e);
    }
  }

  private static void requireModules(
      Inventory inventory, Map<String, List<Path>> modules, Commit commit) throws RefusedException {
    for (BenchmarkGroupInfo group : inventory.selection().groups()) {
      if (!modules.containsKey(group.module())) {
        throw new RefusedException(
            Refusal.Reason.PROJECT_UNUSABLE,
            "",
            List.of(
                "--against: "
                    + commit.text()
                    + " has no module "
                    + group.module()
                    + " with classes, where "
                    + group.className()
                    + " is now; choose other benchmarks, or a later commit"));
      }
    }
  }

  private static RefusedException refused(ProjectException problem) {
    List<String> lines = new ArrayList<>();
    lines.add("--against: " + problem.getMessage());
    problem.details().lines().forEach(lines::add);
    return new RefusedException(Refusal.Reason.PROJECT_UNUSABLE, "", lines);
  }
}
