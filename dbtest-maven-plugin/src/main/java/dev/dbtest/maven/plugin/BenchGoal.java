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

/** Measures benchmark groups. */
@Mojo(
    name = "bench",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class BenchGoal extends AbstractGoal {

  /** Made by Maven. */
  @Inject
  public BenchGoal(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      ToolchainManager toolchains) {
    super(session, project, execution, toolchains);
  }

  @Override
  List<String> command() {
    return List.of("bench");
  }
}
