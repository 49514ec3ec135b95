package dev.dbtest.maven.plugin;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/** A goal that runs tests, and is left out where Maven is told to leave tests out. */
abstract class AbstractTestGoal extends AbstractGoal {

  /** Leaves tests out, those of Surefire as well. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /** Leaves tests out, those of Surefire as well, and does not compile them. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean skipCompiledTests;

  AbstractTestGoal(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      ToolchainManager toolchains) {
    super(session, project, execution, toolchains);
  }

  @Override
  boolean isLeftOut() {
    return skipTests || skipCompiledTests;
  }
}
