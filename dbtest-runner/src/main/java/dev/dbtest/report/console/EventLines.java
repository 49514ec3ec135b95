package dev.dbtest.report.console;

import dev.dbtest.model.Problem;
import dev.dbtest.model.Problem.Severity;
import dev.dbtest.model.RunEvent;
import dev.dbtest.model.Status;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.Brief;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes lines for events that are worth showing as they happen. */
final class EventLines {
  private final ProgressOptions options;
  private final Style style;
  private final boolean output;
  private final OutputLines printed = new OutputLines();

  EventLines(ProgressOptions options) {
    this.options = options;
    this.style = options.style();
    this.output = options.output();
  }

  /** The lines for an event, safe and painted; mostly none. */
  List<String> of(RunEvent event) {
    if (event instanceof RunEvent.BenchmarksPlanned planned) {
      return beforehand(planned);
    }
    if (event instanceof RunEvent.TestFinished finished) {
      return brief(
          Brief.of(finished.result().id(), finished.result().outcome()),
          options.excuses(finished.result()));
    }
    if (event instanceof RunEvent.BenchmarkFinished finished) {
      return brief(Brief.of(finished.result().id(), finished.result().outcome()), false);
    }
    if (event instanceof RunEvent.TestIsSlow slow) {
      return List.of(
          style.paint(Ink.CAUTION, "SLOW")
              + style.safe(
                  " %s has been running for %s"
                      .formatted(slow.id().text(), DurationText.text(slow.elapsed()))));
    }
    if (event instanceof RunEvent.ProblemFound found) {
      return List.of(problem(found.problem()));
    }
    if (event instanceof RunEvent.OutputPrinted piece && output) {
      return safe(printed.complete(piece));
    }
    if (event instanceof RunEvent.RunFinished) {
      return safe(printed.rest());
    }
    return List.of();
  }

  /** How long the benchmarks will take, which people want to know before they begin. */
  private List<String> beforehand(RunEvent.BenchmarksPlanned planned) {
    if (planned.estimate().isZero()) {
      return List.of();
    }
    return List.of(
        "measuring %s: at least %s, about %s"
            .formatted(
                Numbers.count(planned.benchmarks(), "benchmark"),
                Numbers.count(planned.forks(), "fork"),
                DurationText.rough(planned.estimate())));
  }

  private List<String> brief(Optional<Brief> brief, boolean quarantined) {
    List<String> lines = new ArrayList<>();
    if (brief.isPresent() && brief.get().status() != Status.NOT_RUN) {
      Brief failure = brief.get();
      boolean red = failure.status() != Status.FLAKY && !quarantined;
      lines.add(
          style.paint(red ? Ink.BAD_STRONG : Ink.CAUTION, failure.status().toString())
              + " "
              + style.safe(failure.id().text())
              + (quarantined ? style.paint(Ink.CAUTION, " (in quarantine)") : ""));
      lines.add("  " + cut(failure.text()));
      if (!failure.place().isEmpty()) {
        lines.add(style.paint(Ink.QUIET, "  at " + cut(failure.place())));
      }
    }
    return lines;
  }

  private List<String> safe(List<String> texts) {
    List<String> safe = new ArrayList<>(texts.size());
    for (String text : texts) {
      safe.add(style.safe(text));
    }
    return safe;
  }

  private String problem(Problem problem) {
    boolean error = problem.severity() == Severity.ERROR;
    return style.paint(error ? Ink.BAD_STRONG : Ink.CAUTION, error ? "error" : "warning")
        + " "
        + cut(problem.text().replace('\n', ' '));
  }

  private String cut(String text) {
    return Shorten.tail(style.safe(text), 500, style);
  }
}
