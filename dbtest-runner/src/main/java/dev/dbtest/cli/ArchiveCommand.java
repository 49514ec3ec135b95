package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.project.Project;
import dev.dbtest.project.archive.ArchiveException;
import dev.dbtest.project.archive.ProjectArchive;
import dev.dbtest.project.git.CommitBuilds;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.Inventory;
import dev.dbtest.shard.ClassTimesFile;
import dev.dbtest.shard.UnusableShardException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the built project into one file, for machines that have neither sources nor Maven. */
final class ArchiveCommand implements Action {

  private static final double MEGABYTE = 1e6;

  private final Invocation invocation;

  ArchiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * Builds, looks whether there is anything to run, and writes.
   *
   * @throws UsageException if no file is named, or the plan is none
   * @throws CommandFailure if there is no project, nothing to run in it, or it cannot be written
   */
  @Override
  public ExitCode run(Arguments arguments) throws UsageException, CommandFailure {
    Surroundings surroundings = invocation.surroundings();
    Optional<String> out = arguments.text(Option.OUT);
    if (out.isEmpty()) {
      throw new UsageException(
          "'dbtest archive' needs -o FILE", "Such as: dbtest archive -o tests.zip");
    }
    Path target = OutFile.in(surroundings.workingDirectory(), out.get(), "tests.zip");
    byte[] plan = plan(arguments.text(Option.PLAN));
    Inventory inventory = Inventories.of(invocation, arguments);
    inventory
        .problems()
        .forEach(problem -> surroundings.err().println(SafeText.line("dbtest: " + problem.text())));
    ProjectArchive.Written written = write(inventory.project(), plan, target);
    String text =
        String.format(
            Locale.ROOT,
            "%s: %d directories and jars with %d files, %.1f MB; %s",
            out.get(),
            written.entries(),
            written.files(),
            written.bytes() / MEGABYTE,
            written.sum());
    surroundings.out().print(SafeText.line(text) + "\n");
    surroundings.out().flush();
    return ListCommand.codeOf(inventory);
  }

  private byte[] plan(Optional<String> name) throws UsageException {
    if (name.isEmpty()) {
      return new byte[0];
    }
    Path file = invocation.surroundings().workingDirectory().resolve(name.get());
    try {
      ClassTimesFile.read(file);
      return Files.readAllBytes(file);
    } catch (UnusableShardException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e.hint());
    } catch (IOException e) {
      throw new UsageException("--plan " + file + ": " + e.getMessage(), "");
    }
  }

  private static ProjectArchive.Written write(Project project, byte[] plan, Path target)
      throws CommandFailure {
    try {
      String commit = CommitBuilds.current(project.root()).orElse("");
      return ProjectArchive.write(project, Version.text(), commit, plan, target);
    } catch (ArchiveException | IOException e) {
      throw new CommandFailure(
          ExitCode.FAILED, List.of("Cannot write " + target + ": " + e.getMessage() + "."));
    }
  }
}
