package dev.dbtest.report.html;

import dev.dbtest.model.RunResult;
import dev.dbtest.model.Status;
import dev.dbtest.summary.Counts;
import dev.dbtest.summary.DurationText;
import dev.dbtest.summary.Machine;
import dev.dbtest.summary.QuarantineText;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.Table.Tone;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands at the head of the page, and the facts of the run at its foot. */
final class PageHead {
  private final Summary summary;
  private final RunResult run;
  private final DateTimeFormatter when =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  PageHead(Summary summary) {
    this.summary = summary;
    this.run = summary.run();
  }

  void writeStart(PageParts parts, Html to) {
    to.markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup("<meta http-equiv=\"Content-Security-Policy\"")
        .attribute("content", parts.policy())
        .markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .markup("<meta name=\"generator\"")
        .attribute("content", "dbtest " + run.version())
        .markup(">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
        .text(word() + ": " + summary.closingLine())
        .markup("</title>\n<style>")
        .markup(parts.style())
        .markup("</style>\n</head>\n<body>\n");
  }

  void writeVerdict(Html to) {
    to.markup("<header")
        .attribute("class", "head " + Mark.style(tone()))
        .markup(">\n<p class=\"brand\">dbtest <span class=\"quiet\">")
        .text(when.format(run.started()))
        .markup("</span></p>\n<h1><span class=\"shape\" aria-hidden=\"true\">")
        .markup(shape())
        .markup("</span> ")
        .text(word())
        .markup("</h1>\n<p class=\"closing\">")
        .text(summary.closingLine());
    if (!summary.beyondTheCases().isEmpty()) {
      to.text("; also red: " + summary.beyondTheCases());
    }
    to.markup(" <span class=\"quiet\">in ")
        .text(DurationText.text(run.duration()))
        .markup("</span></p>\n");
    if (run.interrupted()) {
      to.markup("<p class=\"caution\">Interrupted before the plan was done; the results are those")
          .markup(" there are.</p>\n");
    }
    counts(summary.counts(), to);
    to.markup("</header>\n");
  }

  private static void counts(Counts counts, Html to) {
    to.markup("<ul class=\"tiles\">\n");
    tile(Status.FAILED, counts.failed(), to);
    tile(Status.ERROR, counts.errors(), to);
    tile(Status.NOT_RUN, counts.notRun(), to);
    if (counts.quarantined() > 0) {
      to.markup("<li><a href=\"#quarantine\"><b>")
          .number(counts.quarantined())
          .markup("</b> <span class=\"mark caution\"><span aria-hidden=\"true\">~</span> ")
          .markup("quarantined</span></a></li>\n");
    }
    tile(Status.FLAKY, counts.flaky(), to);
    tile(Status.PASSED, counts.passed(), to);
    tile(Status.SKIPPED, counts.skipped(), to);
    to.markup("</ul>\n");
  }

  private static void tile(Status status, int count, Html to) {
    if (count > 0) {
      to.markup("<li><a")
          .attribute("href", "#q=s:" + Mark.key(status))
          .markup("><b>")
          .number(count)
          .markup("</b> ")
          .markup(Mark.of(status))
          .markup("</a></li>\n");
    }
  }

  void writeFacts(Html to) {
    to.markup("<section id=\"run\"><h2>Run</h2>\n<dl class=\"facts\">\n");
    fact("started", when.format(run.started()), to);
    fact("took", DurationText.text(run.duration()), to);
    fact("machine", Machine.of(run.environment()), to);
    String quarantine = QuarantineText.of(summary);
    if (!quarantine.isEmpty()) {
      fact("quarantine", quarantine, to);
    }
    fact("seed", Long.toString(run.seed()), to);
    fact("dbtest", run.version(), to);
    run.environment().facts().forEach((name, value) -> fact(name, value, to));
    to.markup("</dl>\n");
    Command.write(run.command(), "Command", to);
    to.markup("</section>\n");
  }

  private static void fact(String name, String value, Html to) {
    to.markup("<dt>").text(name).markup("</dt><dd>").text(value).markup("</dd>\n");
  }

  private Tone tone() {
    if (summary.isGreen()) {
      return Tone.GOOD;
    }
    return summary.isRed() || summary.gates().anyBroken() ? Tone.BAD : Tone.CAUTION;
  }

  private String word() {
    return switch (tone()) {
      case GOOD -> "Passed";
      case BAD -> "Failed";
      default -> "Open";
    };
  }

  private String shape() {
    return switch (tone()) {
      case GOOD -> "✓";
      case BAD -> "✕";
      default -> "?";
    };
  }
}
