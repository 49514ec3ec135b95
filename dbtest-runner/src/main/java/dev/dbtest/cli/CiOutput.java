package dev.dbtest.cli;

import dev.dbtest.ci.Annotation;
import dev.dbtest.ci.CiLines;
import dev.dbtest.ci.CiSystem;
import dev.dbtest.ci.JobSummaryFile;
import dev.dbtest.ci.SourceFiles;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.report.SafeText;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Tells the CI system what it can show, without being asked: results in JUnit XML, remarks at the
 * lines that failed, a summary of the job. Nothing here changes what passes.
 */
final class CiOutput {

  private final Surroundings surroundings;
  private final ReportArguments reports;
  private final CiSystem system;

  CiOutput(Surroundings surroundings, ReportArguments reports, CiSystem system) {
    this.surroundings = surroundings;
    this.reports = reports;
    this.system = system;
  }

  /**
   * Writes and prints everything; standard output is left alone if it holds something for machines.
   *
   * @param junit where the results go, unless the command line names a file for them
   * @param failures what could not be written is added here
   */
  void write(Summary summary, Path junit, List<String> failures) {
    Path file = junit;
    boolean named = false;
    for (ReportArguments.FileReport report : reports.files()) {
      if (report.format() == FormatName.JUNIT) {
        file = report.file();
        named = true;
      }
    }
    if (!named) {
      ReportWriter.write(FormatName.JUNIT.format(), file, summary, failures);
      surroundings.err().println(SafeText.line("results for " + name() + ": " + relative(file)));
    }
    if (reports.format() == FormatName.CONSOLE) {
      Map<String, String> environment = surroundings.environment();
      Path directory = surroundings.workingDirectory();
      String workspace = environment.get("GITHUB_WORKSPACE");
      Path checkout = workspace == null ? directory : Path.of(workspace);
      SourceFiles sources = new SourceFiles(checkout, directory);
      for (String line : CiLines.of(system, file, Annotation.of(summary, sources))) {
        surroundings.out().print(SafeText.line(line) + "\n");
      }
      for (String line : CiLines.statistics(system, summary)) {
        surroundings.out().print(SafeText.line(line) + "\n");
      }
    }
    addToJobSummary(summary, failures);
  }

  private void addToJobSummary(Summary summary, List<String> failures) {
    String file = surroundings.environment().get("GITHUB_STEP_SUMMARY");
    if (system != CiSystem.GITHUB || file == null || file.isEmpty()) {
      return;
    }
    try {
      JobSummaryFile.append(FormatName.MARKDOWN.format(), summary, Path.of(file));
    } catch (IOException e) {
      failures.add("cannot add to the summary of the job, " + file + ": " + e.getMessage());
    }
  }

  private String relative(Path file) {
    Path directory = surroundings.workingDirectory();
    return file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
  }

  private String name() {
    return switch (system) {
      case GITHUB -> "GitHub";
      case GITLAB -> "GitLab";
      case AZURE -> "Azure Pipelines";
      case TEAMCITY -> "TeamCity";
      case JENKINS -> "Jenkins";
      case OTHER -> "the CI system";
    };
  }
}
