package dev.dbtest.report.html;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.report.SafeText;
import dev.dbtest.summary.Brief;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Excerpt;
import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.diff.DiffLine;
import dev.dbtest.summary.diff.DiffLine.Span;

/** Writes a failure as a line that opens to everything there is to know. */
final class FailureCard {
  private static final int MESSAGE_LINES = 80;
  private static final int TRACE_LINES = 60;
  private static final int DOSSIER_LINES = 300;
  private static final int LONGEST_BRIEF = 240;

  private final Html to;

  FailureCard(Html to) {
    this.to = to;
  }

  /**
   * Writes the card.
   *
   * @param anchor by which links find it
   * @param open whether it shows everything from the start
   * @param key what {@code s:} in the search box finds it by
   */
  void write(CaseFailure failure, String anchor, boolean open, String key) {
    to.markup("<details class=\"card\"")
        .attribute("id", "t=" + anchor)
        .attribute("data-t", anchor)
        .attribute("data-s", key)
        .markup(open ? " open>" : ">")
        .markup("<summary>")
        .markup(Mark.of(failure.status()))
        .markup("<h3>");
    NameText.write(failure.id(), to);
    to.markup("</h3><span class=\"time\">")
        .text(DurationText.text(failure.duration()))
        .markup("</span><span class=\"brief\">")
        .text(brief(failure))
        .markup("</span></summary>\n<div class=\"body\">\n");
    body(failure);
    to.markup("</div></details>\n");
  }

  private static String brief(CaseFailure failure) {
    String text = Brief.of(failure.id(), failure.status(), failure.failure()).text();
    return Html.cut(SafeText.line(text), LONGEST_BRIEF);
  }

  /** Writes what stands behind the line. */
  void body(CaseFailure failure) {
    given(failure);
    quarantine(failure);
    message(failure);
    source(failure);
    diff(failure);
    frames(failure);
    alike(failure);
    attempts(failure);
    output("Standard output", failure.stdout());
    output("Standard error", failure.stderr());
    if (failure.droppedBytes() > 0) {
      to.markup("<p class=\"quiet\">")
          .text(Numbers.count(failure.droppedBytes(), "byte") + " of output were not kept.")
          .markup("</p>\n");
    }
    folded("Details", Excerpt.of(failure.failure().dossier(), DOSSIER_LINES, 0), true);
    folded(
        "Stack trace", Excerpt.of(failure.failure().trace(), TRACE_LINES, TRACE_LINES / 2), false);
    Command.write(failure.repeat(), "Repeat it", to);
  }

  private void given(CaseFailure failure) {
    String name = NameText.given(failure.id(), failure.displayName());
    if (!name.isEmpty()) {
      to.markup("<p class=\"given\">").text(name).markup("</p>\n");
    }
  }

  private void quarantine(CaseFailure failure) {
    if (!failure.quarantine().isEmpty()) {
      to.markup("<p class=\"caution\">").text(failure.quarantine()).markup("</p>\n");
    }
  }

  private void message(CaseFailure failure) {
    Failure cause = failure.failure();
    to.markup("<p class=\"type\">").text(NameText.cut(cause.type()));
    if (!failure.place().isEmpty()) {
      to.markup(" <span class=\"quiet\">in ").text(failure.place()).markup("</span>");
    }
    to.markup("</p>\n");
    Excerpt message = Excerpt.of(failure.headline(), MESSAGE_LINES, 0);
    if (!message.isEmpty()) {
      to.markup("<pre class=\"message\">").lines(message).markup("</pre>\n");
    }
  }

  private void source(CaseFailure failure) {
    Frame frame = failure.sourceFrame();
    if (frame != null) {
      to.markup("<pre class=\"source\"><span class=\"quiet\">")
          .text(NameText.cut(frame.file() + ":" + frame.line()))
          .markup("</span>   ")
          .text(SafeText.line(String.valueOf(frame.source())))
          .markup("</pre>\n");
    }
  }

  private void diff(CaseFailure failure) {
    if (failure.printsAlike()) {
      to.markup("<p>Expected and actual value are different and print the same text.</p>\n");
    }
    if (failure.diff().isEmpty()) {
      return;
    }
    to.markup("<p class=\"label\">Difference: <del>− expected</del> <ins>+ actual</ins></p>\n")
        .markup("<pre class=\"diff\">");
    for (DiffLine line : failure.diff()) {
      switch (line.side()) {
        case EXPECTED -> spans("<del>− ", line, "</del>\n");
        case ACTUAL -> spans("<ins>+ ", line, "</ins>\n");
        case BOTH -> spans("  ", line, "\n");
        case GAP -> spans("<i>… ", line, " …</i>\n");
      }
    }
    to.markup("</pre>\n");
  }

  private void spans(String before, DiffLine line, String after) {
    to.markup(before);
    for (Span span : line.spans()) {
      String text = Html.cut(SafeText.exact(span.text()), 4_000);
      if (span.changed()) {
        to.markup("<mark>").text(text).markup("</mark>");
      } else {
        to.text(text);
      }
    }
    to.markup(after);
  }

  private void frames(CaseFailure failure) {
    if (failure.frames().isEmpty()) {
      return;
    }
    to.markup("<pre class=\"frames\">");
    for (Frame frame : failure.frames()) {
      to.line("at " + NameText.cut(frame.text()));
    }
    to.markup("</pre>\n");
  }

  private void alike(CaseFailure failure) {
    if (!failure.alike().isEmpty()) {
      to.markup("<p>The same for ")
          .text(Numbers.count(failure.alike().size(), "other case"))
          .markup(" of this suite.</p>\n");
    }
  }

  private void attempts(CaseFailure failure) {
    if (failure.attempts().size() < 2) {
      return;
    }
    to.markup("<p class=\"label\">Attempts</p>\n<ol class=\"attempts\">\n");
    for (Attempt attempt : failure.attempts()) {
      to.markup("<li>")
          .markup(Mark.of(attempt.outcome().status()))
          .text(" " + DurationText.text(attempt.duration()))
          .markup("</li>\n");
    }
    to.markup("</ol>\n");
  }

  private void output(String title, Excerpt text) {
    if (!text.isEmpty()) {
      to.markup("<p class=\"label\">")
          .text(title)
          .markup("</p>\n<pre class=\"output\">")
          .lines(text)
          .markup("</pre>\n");
    }
  }

  private void folded(String title, Excerpt text, boolean open) {
    if (!text.isEmpty()) {
      to.markup(open ? "<details class=\"fold\" open>" : "<details class=\"fold\">")
          .markup("<summary>")
          .text(title)
          .markup("</summary><pre class=\"output\">")
          .lines(text)
          .markup("</pre></details>\n");
    }
  }
}
