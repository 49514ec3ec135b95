package dev.dbtest.summary;

import dev.dbtest.model.CaseId;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Status;
import java.util.Optional;

/**
 * A failure in brief, to show when it happens.
 *
 * @param id which case
 * @param status FAILED, ERROR, FLAKY or NOT_RUN
 * @param text first line of what is wrong
 * @param place first frame of the project's own code; empty if there is none
 */
public record Brief(CaseId id, Status status, String text, String place) {

  /** The case in short; empty if it passed or was skipped. */
  public static Optional<Brief> of(CaseId id, Outcome outcome) {
    if (outcome instanceof Outcome.NotRun notRun) {
      return Optional.of(new Brief(id, outcome.status(), Headline.firstLine(notRun.reason()), ""));
    }
    Failure failure = CaseFailure.failureOf(outcome);
    return failure == null ? Optional.empty() : Optional.of(of(id, outcome.status(), failure));
  }

  /** A failure in short. */
  public static Brief of(CaseId id, Status status, Failure failure) {
    return new Brief(id, status, text(failure), place(failure));
  }

  private static String text(Failure failure) {
    String message = Headline.firstLine(Headline.of(failure));
    if (!message.isEmpty()) {
      return message;
    }
    Failure.Comparison comparison = failure.comparison();
    if (comparison == null) {
      return failure.type();
    }
    return comparison.expected().indexOf('\n') >= 0 || comparison.actual().indexOf('\n') >= 0
        ? "expected and actual text differ"
        : "expected: %s but was: %s".formatted(comparison.expected(), comparison.actual());
  }

  private static String place(Failure failure) {
    return failure.frames().stream()
        .filter(frame -> frame.user() && frame.line() >= 0)
        .map(Frame::text)
        .findFirst()
        .orElse("");
  }
}
