package dev.dbtest.maven.plugin;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/** Runs unit tests: suites and JUnit tests. */
@Mojo(
    name = "unit",
    defaultPhase = LifecyclePhase.TEST,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class UnitGoal extends AbstractTestGoal {

  /** Made by Maven. */
  @Inject
  public UnitGoal(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      ToolchainManager toolchains) {
    super(session, project, execution, toolchains);
  }

  @Override
  List<String> command() {
    return List.of("unit");
  }
}
