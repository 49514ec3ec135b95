package dev.dbtest.report.junit;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Status;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.ReportFormat;
import dev.dbtest.summary.GroupSummary.Sentence;
import dev.dbtest.summary.Summary;
import dev.dbtest.summary.SummaryOptions;
import dev.dbtest.waiver.QuarantineEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The run as JUnit XML: a suite for each class, flat, with what Jenkins, GitLab, Azure and the
 * actions for GitHub all read. Benchmarks are cases too, and whatever else turns a run red, such as
 * a tear-down that failed or a gate that was broken, is a case in error.
 *
 * <p>No two cases have the same class and name, since some readers keep only the first of them.
 */
public final class JUnitXmlReport implements ReportFormat {

  private static final String PROBLEMS = "dbtest";

  /** A report in this format. */
  public JUnitXmlReport() {}

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "junit.xml";
  }

  @Override
  public void write(Summary summary, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(summary, new XmlText(xml));
      xml.writeEndDocument();
      xml.flush();
      out.write('\n');
      out.flush();
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void write(Summary summary, XmlText xml) throws XMLStreamException {
    List<XmlSuite> suites = suites(summary);
    XmlCounts all = XmlCounts.NONE;
    for (XmlSuite suite : suites) {
      all = all.plus(suite.counts());
    }
    xml.begin("testsuites");
    xml.attribute("name", "dbtest");
    all.write(xml);
    xml.attribute("time", XmlText.seconds(XmlText.exact(summary.run().duration())));
    xml.attribute("timestamp", summary.run().started().toString());
    for (XmlSuite suite : suites) {
      suite.write(xml);
    }
    xml.end();
  }

  private static List<XmlSuite> suites(Summary summary) {
    Map<String, XmlSuite> suites = new LinkedHashMap<>();
    Map<String, Integer> names = new HashMap<>();
    boolean explained = summary.counts().failed() + summary.counts().errors() > 0;
    for (TestResult test : summary.run().tests()) {
      String name = unique(test.id().className(), nameOf(test.id()), names);
      suite(test.id().className(), suites).add(caseOf(test, name, explained, summary.options()));
    }
    for (BenchmarkResult benchmark : summary.run().benchmarks()) {
      String name = unique(benchmark.id().className(), nameOf(benchmark.id()), names);
      suite(benchmark.id().className(), suites)
          .add(XmlCase.of(benchmark, name, status(benchmark.outcome().status(), explained)));
    }
    addProblems(summary, suites, names);
    return new ArrayList<>(suites.values());
  }

  /** Readers know no quarantine. What they know, do not count as red and show is a skipped case. */
  private static XmlCase caseOf(
      TestResult test, String name, boolean explained, SummaryOptions options) {
    XmlCase.Kind kind = status(test.outcome().status(), explained);
    QuarantineEntry entry = options.excuses(test) ? options.quarantine().inForce(test.id()) : null;
    return entry == null
        ? XmlCase.of(test, name, kind)
        : XmlCase.of(test, name, XmlCase.Kind.SKIPPED).inQuarantine(entry);
  }

  /** Cases that did not run are red. Beside what explains them, they need not be counted again. */
  private static XmlCase.Kind status(Status status, boolean explained) {
    return switch (status) {
      case PASSED, FLAKY -> XmlCase.Kind.PASSED;
      case FAILED -> XmlCase.Kind.FAILURE;
      case ERROR -> XmlCase.Kind.ERROR;
      case SKIPPED -> XmlCase.Kind.SKIPPED;
      case NOT_RUN -> explained ? XmlCase.Kind.SKIPPED : XmlCase.Kind.ERROR;
    };
  }

  private static void addProblems(
      Summary summary, Map<String, XmlSuite> suites, Map<String, Integer> names) {
    for (Problem problem : summary.redProblems()) {
      String where = problem.subject().isEmpty() ? PROBLEMS : problem.subject();
      suite(where, suites)
          .add(XmlCase.ofProblem(where, unique(where, "problem", names), problem.text()));
    }
    for (Sentence sentence : summary.gates().brokenSentences()) {
      suite(PROBLEMS, suites)
          .add(XmlCase.ofProblem(PROBLEMS, unique(PROBLEMS, "gate", names), sentence.text()));
    }
  }

  private static XmlSuite suite(String name, Map<String, XmlSuite> suites) {
    return suites.computeIfAbsent(name, XmlSuite::new);
  }

  private static String nameOf(CaseId id) {
    return id.row().isNone() ? id.method() : id.method() + '[' + id.row().key() + ']';
  }

  /** A name that no other case of the class has: cases that ran several times are numbered. */
  private static String unique(String className, String name, Map<String, Integer> names) {
    int number = names.merge(className + '#' + name, 1, Integer::sum);
    return number == 1 ? name : name + " (" + number + ")";
  }

  /** The reason of an outcome that has one. */
  static String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Skipped skipped) {
      return skipped.reason();
    }
    return outcome instanceof Outcome.NotRun notRun ? "not run: " + notRun.reason() : "";
  }
}
