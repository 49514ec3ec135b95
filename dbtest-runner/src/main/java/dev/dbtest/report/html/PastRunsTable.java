package dev.dbtest.report.html;

import dev.dbtest.summary.Numbers;
import dev.dbtest.summary.Past;
import dev.dbtest.summary.Past.Point;
import dev.dbtest.summary.Past.Step;
import dev.dbtest.summary.TimeScale;
import java.util.List;

/** Says where a benchmark moved, and what each of its latest runs measured. */
final class PastRunsTable {
  private static final int MOST_ROWS = 60;
  private static final int DIGITS = 4;
  private static final int MINUTES = 16;

  private final Past.Line past;
  private final Html to;

  PastRunsTable(Past.Line past, Html to) {
    this.past = past;
    this.to = to;
  }

  void write(String name) {
    List<Point> points = past.points();
    TimeScale scale = TimeScale.of(points.get(points.size() - 1).nanos(), null);
    if (!past.steps().isEmpty()) {
      to.markup("<ul class=\"notes\">\n");
      past.steps().forEach(step -> to.markup("<li>").text(text(step, scale)).markup("</li>\n"));
      to.markup("</ul>\n");
    }
    to.markup("<details class=\"fold\"><summary>Earlier runs as a table</summary>")
        .markup("<div class=\"wide\"><table class=\"numbers\"><caption>")
        .text("Runs of " + NameText.cut(name) + ", the latest first, wall times in " + scale.unit())
        .markup("</caption>\n<thead><tr><th scope=\"col\">started (UTC)</th>")
        .markup("<th scope=\"col\">commit</th><th scope=\"col\" class=\"n\">time</th></tr></thead>")
        .markup("\n<tbody>\n");
    int last = Math.max(0, points.size() - MOST_ROWS);
    for (int i = points.size() - 1; i >= last; i--) {
      Point point = points.get(i);
      to.markup("<tr><th scope=\"row\">")
          .text(time(point))
          .markup("</th><td>")
          .text(point.commit())
          .markup("</td><td class=\"n\">")
          .text(scale.text(point.nanos(), DIGITS))
          .markup("</td></tr>\n");
    }
    to.markup("</tbody></table></div></details>\n");
  }

  private String text(Step step, TimeScale scale) {
    String text =
        (step.recent() ? "Possibly moved from " : "Moved from ")
            + scale.text(step.before(), DIGITS)
            + " to "
            + scale.text(step.after(), DIGITS)
            + " "
            + scale.unit()
            + " ("
            + Numbers.significant(step.ratio(), 3)
            + "×) between "
            + place(past.points().get(step.at() - 1))
            + " and "
            + place(past.points().get(step.at()));
    return text + (step.accepted().isEmpty() ? "." : "; accepted: " + step.accepted() + ".");
  }

  private static String place(Point point) {
    return point.commit().isEmpty()
        ? "the run of " + time(point)
        : point.commit() + " (" + time(point) + ")";
  }

  private static String time(Point point) {
    return point.started().toString().substring(0, MINUTES).replace('T', ' ');
  }
}
