package dev.dbtest.cli;

import dev.dbtest.cli.process.BuildNotice;
import dev.dbtest.cli.process.Installation;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.project.BuildListener;
import dev.dbtest.project.JarStores;
import dev.dbtest.project.ProjectFinder;
import dev.dbtest.run.BackgroundTasks;
import dev.dbtest.run.CommandLife;
import dev.dbtest.run.RunContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every command of one invocation works with.
 *
 * @param surroundings the world around the process
 * @param clock the time of day
 * @param nanoTime the steady clock
 * @param background runs tasks that no caller waits for
 * @param life how far the invocation has come
 */
record Invocation(
    Surroundings surroundings,
    Clock clock,
    LongSupplier nanoTime,
    BackgroundTasks background,
    CommandLife life) {

  /** The part of this that a run needs. */
  RunContext runContext() {
    Installation installation = surroundings.installation();
    return new RunContext(
        Version.text(),
        projects(installation),
        JarStores.of(home()),
        installation.java(),
        // No lambda: a short run would have to link it. Looked for when there are benchmarks.
        new Supplier<>() {
          @Override
          public HostJars get() {
            return installation.hostJars();
          }
        },
        ChildLines.beginningWith(installation.pipes()),
        clock,
        nanoTime,
        background,
        life);
  }

  private ProjectFinder projects(Installation installation) {
    ProjectFinder projects =
        ProjectFinder.create(surroundings.environment(), installation.mavenExtension(), builds());
    Path answer = installation.buildAnswer().orElse(null);
    return answer == null ? projects : projects.answeredBy(answer);
  }

  private @Nullable String home() {
    String home = surroundings.environment().get("HOME");
    return home == null ? surroundings.environment().get("USERPROFILE") : home;
  }

  private BuildListener builds() {
    return new BuildNotice(
        surroundings.err(), surroundings.errIsTerminal() && !surroundings.isDumbTerminal());
  }
}
