package dev.dbtest.report.html;

import dev.dbtest.json.JsonOut;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.summary.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All tests: a packed index that the script draws as far as it is on screen, and packed details,
 * class by class, that are opened one at a time.
 */
final class TestList {
  /** Small classes share a block, since each block costs some hundred bytes. */
  private static final int FEWEST_IN_A_BLOCK = 100;

  /** Large ones are divided, so that opening one test does not unpack thousands. */
  private static final int MOST_IN_A_BLOCK = 500;

  /** What the script knows tests by that failed in quarantine. */
  private static final char QUARANTINED = '6';

  private final Summary summary;
  private final Cases cases;
  private final List<TestResult> tests;

  TestList(Summary summary, Cases cases) {
    this.summary = summary;
    this.cases = cases;
    this.tests = summary.run().tests();
  }

  void write(Html to) throws IOException {
    if (tests.isEmpty()) {
      return;
    }
    to.markup("<section id=\"tests\"><h2>All tests <span class=\"count\">")
        .number(tests.size())
        .markup("</span></h2>\n<noscript><p>The list of all tests needs JavaScript. Everything")
        .markup(" that did not pass is above.</p></noscript>\n")
        .markup("<div id=\"list\" class=\"js-only\"></div>\n</section>\n");
    List<Integer> starts = details(to);
    Block.write("index", json -> index(starts, json), to);
  }

  /** Writes the details and tells with which test each block begins. */
  private List<Integer> details(Html to) throws IOException {
    TestDetail detail = new TestDetail(summary, cases);
    List<Integer> starts = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      boolean newClass =
          i > 0 && !tests.get(i).id().className().equals(tests.get(i - 1).id().className());
      if ((newClass && block.size() >= FEWEST_IN_A_BLOCK) || block.size() >= MOST_IN_A_BLOCK) {
        Block.writeTexts("d" + (starts.size() - 1), block, to);
        block.clear();
      }
      if (block.isEmpty()) {
        starts.add(i);
      }
      block.add(detail.of(tests.get(i), cases.ofTest(i)));
    }
    Block.writeTexts("d" + (starts.size() - 1), block, to);
    return starts;
  }

  /** Columns rather than rows, since equal values then stand side by side and pack well. */
  private void index(List<Integer> starts, JsonOut json) throws IOException {
    Map<String, Integer> classes = new LinkedHashMap<>();
    Map<String, Integer> tags = new LinkedHashMap<>();
    List<Integer> classOf = new ArrayList<>();
    List<Integer> tagsOf = new ArrayList<>();
    StringBuilder status = new StringBuilder();
    for (TestResult test : tests) {
      classOf.add(number(NameText.cut(test.id().className()), classes));
      tagsOf.add(number(String.join(" ", test.tags().names()), tags));
      status.append(summary.options().excuses(test) ? QUARANTINED : code(test.outcome().status()));
    }
    json.object(
        () -> {
          json.texts("classes", classes.keySet());
          json.texts("tags", tags.keySet());
          json.array("classOf", classOf, json::integer);
          json.array("tagsOf", tagsOf, json::integer);
          json.text("status", status.toString());
          json.array("names", tests, test -> json.text(NameText.member(test.id())));
          json.array("given", tests, test -> json.text(given(test)));
          json.array("micros", tests, test -> json.integer(micros(test)));
          json.array("anchors", anchors(), json::text);
          json.array("starts", starts, json::integer);
        });
  }

  /** What the script knows the status by. */
  private static char code(Status status) {
    return switch (status) {
      case PASSED -> '0';
      case FAILED -> '1';
      case ERROR -> '2';
      case SKIPPED -> '3';
      case FLAKY -> '4';
      case NOT_RUN -> '5';
    };
  }

  private static int number(String text, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(text, key -> numbers.size());
  }

  private static String given(TestResult test) {
    return NameText.given(test.id(), test.displayName());
  }

  private static long micros(TestResult test) {
    try {
      return test.attempts().isEmpty() ? -1 : test.duration().toNanos() / 1_000;
    } catch (ArithmeticException beyond292Years) {
      return Long.MAX_VALUE / 1_000;
    }
  }

  /** Empty where the anchor is what the script makes of class and name, as it nearly always is. */
  private List<String> anchors() {
    List<String> anchors = new ArrayList<>(tests.size());
    for (int i = 0; i < tests.size(); i++) {
      CaseId id = tests.get(i).id();
      String usual = NameText.cut(id.className()) + '#' + NameText.member(id);
      anchors.add(usual.equals(cases.ofTest(i)) ? "" : cases.ofTest(i));
    }
    return anchors;
  }
}
