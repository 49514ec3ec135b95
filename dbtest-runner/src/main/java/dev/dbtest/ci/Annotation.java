package dev.dbtest.ci;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Problem;
import dev.dbtest.summary.Brief;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A remark about something red, at a place in the sources where that is known.
 *
 * @param file path from the root of the checkout, with slashes; empty if it is not known
 * @param line from 1 on; 0 if it is not known
 * @param title in a few words what is red
 * @param message why
 */
public record Annotation(String file, int line, String title, String message) {

  /** All remarks on a run: failures first, then what else makes it red. */
  public static List<Annotation> of(Summary summary, SourceFiles sources) {
    List<Annotation> annotations = new ArrayList<>();
    for (CaseFailure failure : summary.failures()) {
      annotations.add(of(failure, sources));
    }
    for (Problem problem : summary.redProblems()) {
      annotations.add(new Annotation("", 0, problem.subject(), problem.text()));
    }
    for (Sentence sentence : summary.gates().brokenSentences()) {
      annotations.add(new Annotation("", 0, "gate broken", sentence.text()));
    }
    return annotations;
  }

  private static Annotation of(CaseFailure failure, SourceFiles sources) {
    String title = failure.status() + " " + failure.id().text();
    String message = Brief.of(failure.id(), failure.status(), failure.failure()).text();
    if (!failure.alike().isEmpty()) {
      message += " (and " + failure.alike().size() + " more " + failure.placeOfAlike() + ")";
    }
    if (!failure.quarantine().isEmpty()) {
      message += " (" + failure.quarantine() + ")";
    }
    for (Failure.Frame frame : failure.frames()) {
      Optional<String> file = frame.user() ? sources.find(frame) : Optional.empty();
      if (file.isPresent()) {
        return new Annotation(file.get(), frame.line(), title, message);
      }
    }
    return new Annotation("", 0, title, message);
  }
}
