package dev.dbtest.cli;

import dev.dbtest.archive.Archive;
import dev.dbtest.archive.PlainCommand;
import dev.dbtest.archive.Revision;
import dev.dbtest.archive.RunPacker;
import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.model.TestResult;
import dev.dbtest.project.git.WorkTree;
import dev.dbtest.report.ReportFile;
import dev.dbtest.report.SafeText;
import dev.dbtest.run.FinishedRun;
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
    Command command = arguments.command();
    try {
      archive.store(
          RunPacker.pack(
              finished.result(),
              ShellWord.command(PlainCommand.of(arguments.words())),
              command == Command.ALL ? "all" : command.word(),
              revision(surroundings, finished.projectDirectory()),
              quarantined(arguments, finished)));
    } catch (IOException e) {
      surroundings
          .err()
          .println(
              SafeText.line(
                  "dbtest: the run is not stored in the history %s: %s. Free or permit it, or name another with --store DIR."
                      .formatted(archive.directory(), ReportFile.reason(e))));
    }
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
