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
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Takes part in the build that dbtest starts. Without the property that names the file for the
 * answer, it does nothing.
 */
@Named("dbtest")
@Singleton
public final class BuildParticipant extends AbstractMavenLifecycleParticipant {

  /** The property that names the file for the answer. */
  static final String ANSWER = "dbtest.answer";

  /** Under this name, a project remembers how its integration tests are configured. */
  private static final String INTEGRATION = "dbtest.integration";

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
        project.setContextValue(INTEGRATION, Plugins.forIntegration(project));
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
    MavenProject current = session.getCurrentProject();
    try {
      answer(session).write(new File(file));
    } catch (IOException e) {
      throw new MavenExecutionException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      session.setCurrentProject(current);
    }
  }

  private Answer answer(MavenSession session) {
    Answer answer = new Answer();
    ProjectFiles.describe(session, answer);
    ProjectFiles.describeProfiles(session, answer);
    int number = 0;
    for (MavenProject project : session.getProjects()) {
      // Toolchains and expressions are those of the project that is current.
      session.setCurrentProject(project);
      Expressions expressions = new Expressions(session, project);
      Answer module = answer.part("module." + number + ".");
      ProjectClasses.describe(project, module);
      TestJvms jvms = new TestJvms(session, project, expressions, toolchains);
      jvms.describe(Plugins.execution(project, Plugins.SUREFIRE, "test"), module.part("unit."));
      jvms.describe((Xpp3Dom) project.getContextValue(INTEGRATION), module.part("integration."));
      Processors.describe(project, expressions, module);
      number++;
    }
    answer.set("modules", Integer.toString(number));
    return answer;
  }
}
