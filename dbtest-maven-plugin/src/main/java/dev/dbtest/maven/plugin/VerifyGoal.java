package dev.dbtest.maven.plugin;

import javax.inject.Inject;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Fails the build if integration tests failed before, after what they needed was stopped. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyGoal extends AbstractMojo {

  private static final String KEY = "dev.dbtest:dbtest-maven-plugin";
  private static final String LEFT = "dbtest.integration.code";

  /** Lets the build go on after a failure, which is only logged. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  private boolean testFailureIgnore;

  private final MavenProject project;

  /** Made by Maven. */
  @Inject
  public VerifyGoal(MavenProject project) {
    this.project = project;
  }

  /** Whether the build of a project has this goal. */
  static boolean isIn(MavenProject project) {
    Plugin plugin = project.getPlugin(KEY);
    if (plugin != null) {
      for (PluginExecution execution : plugin.getExecutions()) {
        if (execution.getGoals().contains("verify")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Leaves an exit code to this goal. */
  static void leave(ExitCode code, MavenProject project) {
    project.setContextValue(LEFT, code);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Object left = project.getContextValue(LEFT);
    if (left instanceof ExitCode) {
      ((ExitCode) left).conclude(testFailureIgnore, getLog());
    }
  }
}
