package dev.dbtest.run;

import dev.dbtest.execute.account.FailureSources;
import dev.dbtest.execute.benchmarks.FailedForks;
import dev.dbtest.model.Failure;
import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.sources.SourceLines;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of a project, where its tests and benchmarks fail. Nothing is read before. */
final class ProjectSources implements FailureSources, FailedForks {

  private final Project project;
  private @Nullable SourceLines lines;

  ProjectSources(Project project) {
    this.project = project;
  }

  @Override
  public Failure withSource(String module, String className, Failure failure) {
    SourceLines present = lines;
    if (present == null) {
      Map<String, List<Path>> classRoots = new LinkedHashMap<>();
      for (ProjectModule one : project.modules()) {
        classRoots.put(one.name(), one.classRoots());
      }
      present = new SourceLines(project.root(), classRoots);
      lines = present;
    }
    return present.withSource(module, className, failure);
  }

  /** Another build was compiled from other sources than those that are here. */
  @Override
  public Failure explained(BenchmarkCase planned, Failure failure) {
    return planned.build().isEmpty()
        ? withSource(planned.module(), planned.id().className(), failure)
        : failure;
  }
}
