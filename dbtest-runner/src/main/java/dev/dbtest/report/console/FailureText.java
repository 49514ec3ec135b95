package dev.dbtest.report.console;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import dev.dbtest.report.console.Style.Ink;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Prints everything there is to know about a case that did not pass. */
final class FailureText {
  private static final String INDENT = "  ";
  private static final String INNER = "    ";
  private static final int MESSAGE_LINES = 30;
  private static final int DOSSIER_LINES = 60;
  private static final int MOST_CAUSES = 3;
  private static final String SUPPRESSED = "\tSuppressed: ";
  private static final int MOST_NAMES = 5;

  private final Page page;
  private final Style style;
  private final boolean verbose;

  FailureText(Page page, boolean verbose) {
    this.page = page;
    this.style = page.style();
    this.verbose = verbose;
  }

  void print(CaseFailure failure) {
    title(failure);
    if (!failure.quarantine().isEmpty()) {
      page.line(INDENT, Ink.CAUTION, failure.quarantine());
    }
    message(failure);
    source(failure);
    diff(failure);
    trace(failure);
    alike(failure);
    attempts(failure.attempts());
    output("stdout", failure.stdout());
    output("stderr", failure.stderr());
    if (failure.droppedBytes() > 0) {
      page.line(
          INDENT,
          Ink.QUIET,
          "(%s bytes of output were not kept)".formatted(failure.droppedBytes()));
    }
    dossier(failure.failure().dossier());
    page.raw(INDENT + style.paint(Ink.QUIET, "repeat: ") + style.safe(failure.repeat()));
  }

  /** Status, case and time: what is printed at once while the run goes on, too. */
  void title(CaseFailure failure) {
    Ink ink = failure.status() == Status.FLAKY ? Ink.CAUTION : Ink.BAD_STRONG;
    String title =
        style.paint(ink, failure.status().toString())
            + " "
            + style.paint(Ink.STRONG, page.cut(failure.id().text()));
    String name = GivenName.of(failure.id(), failure.displayName());
    page.raw(
        title
            + (name.isEmpty() ? "" : "  " + page.cut(name))
            + style.paint(Ink.QUIET, time(failure)));
  }

  /** The time of a benchmark is that of its whole forks; often there is none. */
  private String time(CaseFailure failure) {
    return failure.duration().isZero()
        ? ""
        : "  " + style.safe(DurationText.text(failure.duration()));
  }

  private void message(CaseFailure failure) {
    Failure cause = failure.failure();
    String where = failure.place().isEmpty() ? "" : "in " + failure.place();
    String type = hidesType(failure) ? "" : cause.type();
    String head = where.isEmpty() || type.isEmpty() ? where + type : where + ", " + type;
    Excerpt message = Excerpt.of(failure.headline(), MESSAGE_LINES, 0);
    if (message.isEmpty()) {
      if (!head.isEmpty()) {
        page.line(INDENT, Ink.BAD, head);
      } else if (cause.comparison() == null) {
        page.line(INDENT, Ink.BAD, cause.type() + " without a message");
      }
      return;
    }
    page.line(INDENT, Ink.BAD, (head.isEmpty() ? "" : head + ": ") + message.head().get(0));
    for (String line : message.head().subList(1, message.head().size())) {
      page.line(INDENT, Ink.PLAIN, line);
    }
    if (message.omitted() > 0) {
      page.line(INDENT, Ink.QUIET, "… " + Numbers.count(message.omitted(), "more line"));
    }
  }

  /** Whether to leave out the type: FAILED already says that an assertion did not hold. */
  private static boolean hidesType(CaseFailure failure) {
    String type = failure.failure().type();
    return failure.status() != Status.ERROR
        && (type.endsWith("AssertionError")
            || type.endsWith("AssertionFailedError")
            || type.endsWith("ComparisonFailure"));
  }

  private void source(CaseFailure failure) {
    Frame frame = failure.sourceFrame();
    if (frame != null) {
      page.raw(
          INDENT
              + style.paint(Ink.QUIET, style.safe(frame.file() + ":" + frame.line()) + "   ")
              + page.cut(String.valueOf(frame.source())));
    }
  }

  private void diff(CaseFailure failure) {
    if (!failure.diff().isEmpty()) {
      new DiffText(page, INNER).print(failure.diff());
    } else if (failure.printsAlike()) {
      Failure.Comparison comparison = failure.failure().comparison();
      String value = comparison == null ? "" : comparison.expected();
      page.line(INNER, Ink.PLAIN, "expected and actual value are not equal, yet both print as");
      Excerpt text = Excerpt.of(value, MESSAGE_LINES, 0);
      text.head().forEach(line -> page.line(INNER + INDENT, Ink.PLAIN, line));
    }
  }

  private void trace(CaseFailure failure) {
    if (verbose && !failure.failure().trace().isEmpty()) {
      String said = failure.failure().type() + ": " + failure.failure().message();
      failure
          .failure()
          .trace()
          .lines()
          .skip(isSaidInOneLine(failure) && failure.failure().trace().startsWith(said) ? 1 : 0)
          .forEach(line -> page.line(INDENT, Ink.QUIET, line));
      return;
    }
    for (Frame frame : failure.frames()) {
      page.line(INDENT, frame.user() ? Ink.PLAIN : Ink.QUIET, "at " + frame.text());
    }
    failure
        .failure()
        .trace()
        .lines()
        .filter(line -> line.startsWith("Caused by: ") || isUntold(line, failure.failure()))
        .limit(MOST_CAUSES)
        .forEach(line -> page.line(INDENT, Ink.PLAIN, line.strip()));
  }

  /** Whether a line names a suppressed exception that the message does not quote. */
  private static boolean isUntold(String line, Failure failure) {
    if (!line.startsWith(SUPPRESSED)) {
      return false;
    }
    int colon = line.indexOf(": ", SUPPRESSED.length());
    return colon < 0 || !failure.message().contains(line.substring(colon + 2));
  }

  private static boolean isSaidInOneLine(CaseFailure failure) {
    return !hidesType(failure)
        && failure.failure().comparison() == null
        && failure.failure().message().lines().count() == 1;
  }

  private void alike(CaseFailure failure) {
    List<CaseId> ids = failure.alike();
    if (ids.isEmpty()) {
      return;
    }
    String own = failure.id().className();
    String names =
        ids.stream()
            .limit(MOST_NAMES)
            .map(id -> id.className().equals(own) ? shortName(id) : id.text())
            .collect(Collectors.joining(", "));
    String more = ids.size() > MOST_NAMES ? ", …" : "";
    page.line(
        INDENT,
        Ink.PLAIN,
        "same for %s %s: %s%s"
            .formatted(
                Numbers.count(ids.size(), "other case"), failure.placeOfAlike(), names, more));
  }

  private static String shortName(CaseId id) {
    return id.row().isNone() ? id.method() : id.method() + "[" + id.row().key() + "]";
  }

  private void attempts(List<Attempt> attempts) {
    if (attempts.size() < 2) {
      return;
    }
    for (int first = 0; first < attempts.size(); ) {
      int last = lastOfSameKind(attempts, first);
      String number = Integer.toString(attempts.get(first).number());
      if (last > first) {
        number = "s " + number + " to " + attempts.get(last).number();
      } else {
        number = " " + number;
      }
      Duration time =
          attempts.subList(first, last + 1).stream()
              .map(Attempt::duration)
              .reduce(Duration.ZERO, Duration::plus);
      page.line(
          INDENT,
          Ink.PLAIN,
          "attempt%s: %s  %s"
              .formatted(number, outcome(attempts.get(first).outcome()), DurationText.text(time)));
      first = last + 1;
    }
  }

  /** A test that is repeated a thousand times must not fill the screen with its passes. */
  private static int lastOfSameKind(List<Attempt> attempts, int first) {
    int last = first;
    while (last + 1 < attempts.size()
        && outcome(attempts.get(last + 1).outcome())
            .equals(outcome(attempts.get(first).outcome()))) {
      last++;
    }
    return last;
  }

  private static String outcome(Outcome outcome) {
    Failure failure =
        outcome instanceof Outcome.Failed failed
            ? failed.failure()
            : outcome instanceof Outcome.Errored errored ? errored.failure() : null;
    if (failure == null) {
      return outcome.status().toString();
    }
    String message = failure.message().strip().lines().findFirst().orElse("");
    return outcome.status() + " " + failure.type() + (message.isEmpty() ? "" : ": " + message);
  }

  private void output(String stream, Excerpt text) {
    if (text.isEmpty()) {
      return;
    }
    page.line(INDENT, Ink.QUIET, stream + ":");
    excerpt(text);
  }

  private void dossier(String dossier) {
    Excerpt text = Excerpt.of(dossier, DOSSIER_LINES, 0);
    if (!text.isEmpty()) {
      page.line(INDENT, Ink.QUIET, "details:");
      excerpt(text);
    }
  }

  private void excerpt(Excerpt text) {
    String bar = INDENT + style.paint(Ink.QUIET, style.safe("│ "));
    text.head().forEach(line -> page.line(bar, Ink.PLAIN, line));
    if (text.omitted() > 0) {
      page.line(bar, Ink.QUIET, "… " + Numbers.count(text.omitted(), "line") + " left out …");
    }
    text.tail().forEach(line -> page.line(bar, Ink.PLAIN, line));
  }
}
