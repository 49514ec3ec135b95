package dev.dbtest.maven.plugin;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Runs integration tests. Where the goal {@code verify} is part of the build, they fail there, so
 * that what was started for them can be stopped first.
 */
@Mojo(
    name = "integration",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class IntegrationGoal extends AbstractTestGoal {

  /** Made by Maven. */
  @Inject
  public IntegrationGoal(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      ToolchainManager toolchains) {
    super(session, project, execution, toolchains);
  }

  @Override
  List<String> command() {
    return List.of("integration");
  }

  @Override
  void conclude(ExitCode code) throws MojoExecutionException, MojoFailureException {
    if (VerifyGoal.isIn(project())) {
      VerifyGoal.leave(code, project());
    } else {
      super.conclude(code);
    }
  }
}
