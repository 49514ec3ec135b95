package dev.dbtest.report.junit;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CapturedOutput;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Fork;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.TestResult;
import dev.dbtest.summary.CaseFailure;
import dev.dbtest.waiver.QuarantineEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A case.
 *
 * @param kind how it ended
 * @param className the class that readers show it under
 * @param name unique in the class
 * @param time all attempts together
 * @param reason why it was left out; empty if it was not
 * @param failures why it failed, first to last; of a case that passed, why earlier attempts failed
 * @param output what it printed
 */
record XmlCase(
    Kind kind,
    String className,
    String name,
    BigDecimal time,
    String reason,
    List<Failure> failures,
    CapturedOutput output) {

  /** The type of what is red for another reason than something that was thrown. */
  private static final String OF_DBTEST = "dbtest";

  /** How a case ended, as readers tell cases apart. */
  enum Kind {
    PASSED("flakyFailure"),
    FAILURE("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    Kind(String element) {
      this.element = element;
    }
  }

  static XmlCase of(TestResult test, String name, Kind kind) {
    List<Failure> failures = new ArrayList<>();
    for (Attempt attempt : test.attempts()) {
      addFailure(attempt.outcome(), failures);
    }
    if (failures.isEmpty()) {
      addFailure(test.outcome(), failures);
    }
    return new XmlCase(
        kind,
        test.id().className(),
        name,
        XmlText.exact(test.duration()),
        JUnitXmlReport.reason(test.outcome()),
        failures,
        test.output());
  }

  /** The case with what it failed with as the reason why it does not count. */
  XmlCase inQuarantine(QuarantineEntry entry) {
    Failure failure = failures.get(0);
    String text =
        "failed in quarantine until %s, %s: %s"
            .formatted(
                entry.until(),
                entry.reason(),
                failure.message().isEmpty() ? failure.type() : failure.message());
    return new XmlCase(kind, className, name, time, text, failures, output);
  }

  static XmlCase of(BenchmarkResult benchmark, String name, Kind kind) {
    BigDecimal time = BigDecimal.ZERO;
    for (Fork fork : benchmark.forks()) {
      time = time.add(XmlText.exact(fork.wall()));
    }
    List<Failure> failures = new ArrayList<>();
    addFailure(benchmark.outcome(), failures);
    return new XmlCase(
        kind,
        benchmark.id().className(),
        name,
        time,
        JUnitXmlReport.reason(benchmark.outcome()),
        failures,
        CapturedOutput.NONE);
  }

  static XmlCase ofProblem(String className, String name, String text) {
    return new XmlCase(
        Kind.ERROR, className, name, BigDecimal.ZERO, text, List.of(), CapturedOutput.NONE);
  }

  private static void addFailure(Outcome outcome, List<Failure> failures) {
    Failure failure = CaseFailure.failureOf(outcome);
    if (failure != null) {
      failures.add(failure);
    }
  }

  void write(XmlText xml) throws XMLStreamException {
    xml.begin("testcase");
    xml.attribute("name", name);
    xml.attribute("classname", className);
    xml.attribute("time", XmlText.seconds(time));
    if (kind == Kind.SKIPPED || (failures.isEmpty() && kind != Kind.PASSED)) {
      xml.begin(kind.element);
      xml.attribute("message", reason);
      if (kind != Kind.SKIPPED) {
        xml.attribute("type", OF_DBTEST);
      }
      if (!failures.isEmpty()) {
        xml.text(details(failures.get(0)));
      }
      xml.end();
    }
    writeFailures(xml);
    text("system-out", output.stdout(), xml);
    text("system-err", output.stderr(), xml);
    xml.end();
  }

  /**
   * Readers know a case by its first failure; those of further attempts stand beside it. Surefire's
   * schema has them behind a failure and before an error.
   */
  private void writeFailures(XmlText xml) throws XMLStreamException {
    if (kind == Kind.SKIPPED) {
      return;
    }
    if (kind == Kind.FAILURE && !failures.isEmpty()) {
      write(kind.element, 0, xml);
    }
    for (int i = kind == Kind.PASSED ? 0 : 1; i < failures.size(); i++) {
      write(kind == Kind.PASSED ? kind.element : "rerunFailure", i, xml);
    }
    if (kind == Kind.ERROR && !failures.isEmpty()) {
      write(kind.element, 0, xml);
    }
  }

  private void write(String element, int index, XmlText xml) throws XMLStreamException {
    Failure failure = failures.get(index);
    xml.begin(element);
    xml.attribute("message", failure.message());
    xml.attribute("type", failure.type());
    if (element.equals("failure") || element.equals("error")) {
      xml.text(details(failure));
    } else {
      xml.begin("stackTrace");
      xml.text(details(failure));
      xml.end();
    }
    xml.end();
  }

  private static String details(Failure failure) {
    String text =
        failure.trace().isEmpty() ? failure.type() + ": " + failure.message() : failure.trace();
    return failure.dossier().isEmpty() ? text : text.stripTrailing() + "\n\n" + failure.dossier();
  }

  private static void text(String element, String text, XmlText xml) throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.begin(element);
      xml.text(text);
      xml.end();
    }
  }
}
