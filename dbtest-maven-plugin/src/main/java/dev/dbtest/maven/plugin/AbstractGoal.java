package dev.dbtest.maven.plugin;

import dev.dbtest.maven.CommandWords;
import dev.dbtest.maven.SessionAnswer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * What all goals that run something have in common.
 *
 * <p>Within a build, a goal works on the module that is being built, with the classes that the
 * build has compiled. Called alone, as in {@code mvn dev.dbtest:dbtest-maven-plugin:unit}, nothing
 * has been compiled yet: then it does what the command does in the same directory, once for all
 * modules.
 */
abstract class AbstractGoal extends AbstractMojo {

  /** Options of dbtest, as in <code>-Ddbtest.args="--tags fast --jobs 2"</code>. */
  @Parameter(property = "dbtest.args")
  private @Nullable String args;

  /** Options of dbtest, a word each, before those of the property. */
  @Parameter private List<String> arguments = new ArrayList<>();

  /** Leaves the goal out. */
  @Parameter(property = "dbtest.skip", defaultValue = "false")
  private boolean skip;

  /** Lets the build go on after a failure, which is only logged. */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  private boolean testFailureIgnore;

  /** Whether options of the property that match nothing in a module are an error there. */
  @Parameter(property = "dbtest.failIfNoSpecifiedTests", defaultValue = "true")
  private boolean failIfNoSpecifiedTests;

  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final ToolchainManager toolchains;

  AbstractGoal(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      ToolchainManager toolchains) {
    this.session = session;
    this.project = project;
    this.execution = execution;
    this.toolchains = toolchains;
  }

  /** What dbtest is told to do: a command and its options. */
  abstract List<String> command();

  /** Whether Maven was told to leave out what this goal runs. */
  boolean isLeftOut() {
    return false;
  }

  /** Decides what an exit code means for the build. */
  void conclude(ExitCode code) throws MojoExecutionException, MojoFailureException {
    code.conclude(testFailureIgnore, getLog());
  }

  /** The module that is being built. */
  MavenProject project() {
    return project;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || isLeftOut()) {
      getLog().info("dbtest is skipped");
    } else if (DirectCall.isOne(session, execution)) {
      if (DirectCall.isFirst(session, project)) {
        conclude(run(DirectCall.words(session, project), List.of()));
      }
    } else if (hasClasses()) {
      concludeInBuild(runInBuild());
    }
  }

  private boolean hasClasses() {
    return new File(project.getBuild().getOutputDirectory()).exists()
        || new File(project.getBuild().getTestOutputDirectory()).exists();
  }

  /** A module without tests is nothing unusual in a build of many. */
  private void concludeInBuild(ExitCode code) throws MojoExecutionException, MojoFailureException {
    if (!code.isNothingFound()) {
      conclude(code);
    } else if (args != null && failIfNoSpecifiedTests) {
      throw new MojoFailureException(
          "Nothing in this module matches -Ddbtest.args="
              + args
              + "; -Ddbtest.failIfNoSpecifiedTests=false allows that");
    }
  }

  private ExitCode runInBuild() throws MojoExecutionException {
    File directory = new File(project.getBuild().getDirectory(), "dbtest");
    File answer = new File(directory, "session-" + execution.getExecutionId() + ".properties");
    try {
      new SessionAnswer(session, toolchains).write(List.of(project), answer);
      return run(
          List.of("--project", project.getBasedir().getPath()),
          List.of("-Ddbtest.answer=" + answer));
    } catch (IOException e) {
      throw new MojoExecutionException(answer + " cannot be written: " + e.getMessage(), e);
    } finally {
      delete(answer);
    }
  }

  private void delete(File answer) {
    try {
      Files.deleteIfExists(answer.toPath());
    } catch (IOException e) {
      getLog().warn(answer + " could not be deleted: " + e.getMessage());
    }
  }

  private ExitCode run(List<String> place, List<String> properties) throws MojoExecutionException {
    List<String> words = new ArrayList<>(command());
    words.addAll(place);
    words.addAll(arguments);
    if (args != null) {
      words.addAll(CommandWords.of(args));
    }
    return new DbtestProcess(execution, session).run(properties, words);
  }
}
