package dev.dbtest.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Says for dbtest what a build knows of its projects, as a file of properties. */
public final class SessionAnswer {

  /** Under this name, a project remembers how its integration tests are configured. */
  private static final String INTEGRATION = "dbtest.integration";

  private final MavenSession session;
  private final ToolchainManager toolchains;

  /** An answer from inside of a build. */
  public SessionAnswer(MavenSession session, ToolchainManager toolchains) {
    this.session = session;
    this.toolchains = toolchains;
  }

  /** Has a project remember what would be gone once plugins are left out of its build. */
  static void rememberIntegration(MavenProject project) {
    project.setContextValue(INTEGRATION, Optional.ofNullable(Plugins.forIntegration(project)));
  }

  /**
   * Writes down where classes are and what tests run with.
   *
   * @param projects those that dbtest is to work on, compiled and with resolved dependencies
   * @throws IOException if the file cannot be written
   */
  public void write(List<MavenProject> projects, File file) throws IOException {
    MavenProject current = session.getCurrentProject();
    try {
      answer(projects).write(file);
    } finally {
      session.setCurrentProject(current);
    }
  }

  private Answer answer(List<MavenProject> projects) {
    Answer answer = new Answer();
    ProjectFiles.describe(session, answer);
    ProjectFiles.describeProfiles(session, answer);
    int number = 0;
    for (MavenProject project : projects) {
      // Toolchains and expressions are those of the project that is current.
      session.setCurrentProject(project);
      describe(project, answer.part("module." + number + "."));
      number++;
    }
    answer.set("modules", Integer.toString(number));
    return answer;
  }

  private void describe(MavenProject project, Answer module) {
    Expressions expressions = new Expressions(session, project);
    ProjectClasses.describe(project, module);
    TestJvms jvms = new TestJvms(session, project, expressions, toolchains);
    jvms.describe(Plugins.execution(project, Plugins.SUREFIRE, "test"), module.part("unit."));
    jvms.describe(integration(project), module.part("integration."));
    Processors.describe(project, expressions, module);
  }

  private static @Nullable Xpp3Dom integration(MavenProject project) {
    Object remembered = project.getContextValue(INTEGRATION);
    return remembered instanceof Optional
        ? (Xpp3Dom) ((Optional<?>) remembered).orElse(null)
        : Plugins.forIntegration(project);
  }
}
