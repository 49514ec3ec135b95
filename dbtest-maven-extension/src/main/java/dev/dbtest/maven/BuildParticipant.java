package dev.dbtest.maven;

import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Takes part in the build that dbtest starts. Without the property that names the file for the
 * answer, it does nothing.
 */
@Named("dbtest")
@Singleton
public final class BuildParticipant extends AbstractMavenLifecycleParticipant {

  /** The property that names the file for the answer. */
  static final String ANSWER = "dbtest.answer";

  private final ToolchainManager toolchains;

  /** Made by Maven. */
  @Inject
  public BuildParticipant(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  @Override
  public void afterProjectsRead(MavenSession session) {
    if (session.getUserProperties().getProperty(ANSWER) != null) {
      for (MavenProject project : session.getProjects()) {
        SessionAnswer.rememberIntegration(project);
        Needless.leaveOut(project.getBuild());
      }
    }
  }

  @Override
  public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
    String file = session.getUserProperties().getProperty(ANSWER);
    if (file == null || session.getResult().hasExceptions()) {
      return;
    }
    try {
      new SessionAnswer(session, toolchains).write(session.getProjects(), new File(file));
    } catch (IOException e) {
      throw new MavenExecutionException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
