package dev.dbtest.worker.junit;

import dev.dbtest.link.worker.WorkerReport;
import dev.dbtest.model.Problem;
import dev.dbtest.worker.SuiteStage;
import dev.dbtest.worker.WorkerTools;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lines about what is published. Reports show the output of tests, so what a class publishes in its
 * set-up is added to that of the next test. When it is torn down, all of its tests have been
 * reported; what it publishes then is a problem that only warns.
 */
final class Publications {

  private final String className;
  private final WorkerTools tools;
  private final SuiteStage stage;
  private final List<Line> waiting = new ArrayList<>(0);

  Publications(String className, WorkerTools tools, SuiteStage stage) {
    this.className = className;
    this.tools = tools;
    this.stage = stage;
  }

  /** A test publishes something in the calling thread. */
  void ofTest(String line) {
    stage.print(line);
  }

  /** What holds tests publishes something. */
  void ofContainer(String place, String line) {
    waiting.add(new Line(place, line));
  }

  /** A test has begun in the calling thread. */
  void began(String place) {
    for (String line : take(place)) {
      stage.print(line);
    }
  }

  /** No more tests of a container will run. */
  void ended(String container) {
    List<String> lines = take(container);
    if (!lines.isEmpty()) {
      String message = "outside of its tests, it published " + String.join(", ", lines) + ".";
      tools.post(new WorkerReport.ProblemSeen(Problem.warning(className, message, "")));
    }
  }

  /** Removes the lines of a place and of those around it. */
  private List<String> take(String place) {
    List<String> taken = new ArrayList<>(0);
    for (Iterator<Line> each = waiting.iterator(); each.hasNext(); ) {
      Line line = each.next();
      if (place.equals(line.place()) || place.startsWith(line.place() + '/')) {
        taken.add(line.text());
        each.remove();
      }
    }
    return taken;
  }

  /** What was published, and by what. */
  private record Line(String place, String text) {}
}
