package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.ArchivedRun;
import dev.dbtest.archive.PlainCommand;
import dev.dbtest.archive.Revision;
import dev.dbtest.archive.RunPacker;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.CommandLineParser;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.TestResult;
import dev.dbtest.project.git.WorkTree;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.FinishedRun;
import dev.dbtest.shard.merge.MergedRun;
import dev.dbtest.summary.ShellWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores a run in a history once it is reported. */
final class RunRecorder {

  /** Jobs of CI check out a commit and no branch; these say which one it is of. */
  private static final List<String> BRANCHES =
      List.of("GITHUB_HEAD_REF", "GITHUB_REF_NAME", "CI_COMMIT_REF_NAME", "BRANCH_NAME");

  private final Surroundings surroundings;
  private final Archive archive;

  RunRecorder(Surroundings surroundings, Path directory) {
    this.surroundings = surroundings;
    this.archive = new Archive(directory);
  }

  /** Stores the run. If that is not possible it says why; the run ended as it did. */
  void record(Arguments arguments, FinishedRun finished) {
    store(
        RunPacker.pack(
            finished.result(),
            line(arguments.words()),
            ran(arguments.command()),
            revision(surroundings, finished.projectDirectory()),
            quarantined(arguments, finished)));
  }

  /**
   * Stores a run that several machines shared.
   *
   * @param quarantined how many tests failed in quarantine
   */
  void record(MergedRun merged, int quarantined) {
    List<String> words = ShellWord.words(merged.run().command());
    List<String> line = words.subList(Math.min(1, words.size()), words.size());
    Revision here = revision(surroundings, surroundings.workingDirectory());
    boolean same = merged.commit().isEmpty() || here.commit().equals(merged.commit());
    Revision revision =
        same ? here : new Revision(merged.commit(), branchOfJob(surroundings.environment()), false);
    store(RunPacker.pack(merged.run(), line(line), ran(command(line)), revision, quarantined));
  }

  /** The command of a line that has run; there is one, or another dbtest wrote it. */
  private static Command command(List<String> line) {
    try {
      return CommandLineParser.parse(line).command();
    } catch (UsageException e) {
      return Command.ALL;
    }
  }

  private static String ran(Command command) {
    return command == Command.ALL ? "all" : command.word();
  }

  private void store(ArchivedRun run) {
    try {
      archive.store(run);
    } catch (IOException e) {
      surroundings
          .err()
          .println(
              SafeText.line(
                  "dbtest: the run is not stored in the history %s: %s. Free or permit it, or name another with --store DIR."
                      .formatted(archive.directory(), ReportFile.reason(e))));
    }
  }

  private static String line(List<String> words) {
    return ShellWord.command(PlainCommand.of(words));
  }

  private static int quarantined(Arguments arguments, FinishedRun finished) {
    int count = 0;
    for (TestResult test : finished.result().tests()) {
      boolean excused =
          finished
              .quarantine()
              .excuses(test.id(), test.outcome(), arguments.has(Option.FAIL_ON_FLAKY));
      count += excused ? 1 : 0;
    }
    return count;
  }

  /** What a project is at now; unknown where there is no git. */
  static Revision revision(Surroundings surroundings, Path project) {
    Optional<WorkTree> tree = WorkTree.of(project);
    if (tree.isEmpty()) {
      return Revision.UNKNOWN;
    }
    String branch = tree.get().branch();
    return new Revision(
        tree.get().commit(),
        branch.isEmpty() ? branchOfJob(surroundings.environment()) : branch,
        tree.get().dirty());
  }

  private static String branchOfJob(Map<String, String> environment) {
    for (String variable : BRANCHES) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
