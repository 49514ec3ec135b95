package dev.dbtest.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.Attempt;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Phase;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The file is held against a schema with the rules of Surefire's own and of Jenkins' reader. */
class DialectTest {

  private static final Failure WRONG = SampleCase.unequal("sum", "3", "4");
  private static final Failure BROKEN = SampleCase.thrown(Phase.BODY, "java.io.IOException", "no");

  private final Schema schema = schema();

  @Test
  void whateverARunHoldsKeepsTheSchema() throws Exception {
    for (int seed = 0; seed < 300; seed++) {
      assertValid(SampleRuns.summary(new RandomRuns(seed).run()));
    }
  }

  @Test
  void testsBenchmarksProblemsAndGatesKeepTheSchema() throws Exception {
    assertValid(
        SampleRuns.summary(
            SampleRuns.run(SampleRuns.tests(), SampleRuns.gated(), SampleRuns.problems())));
    assertValid(
        SampleRuns.summary(SampleRuns.run(SampleRuns.tests(), SampleRuns.troubledBenchmarks())));
    assertValid(SampleRuns.quarantined());
  }

  @Test
  void aRunWithoutCasesKeepsTheSchema() throws Exception {
    assertValid(SampleRuns.summary(SampleRuns.run(List.of(), List.of())));
    assertValid(
        SampleRuns.summary(
            SampleRuns.run(
                List.of(), List.of(), List.of(Problem.error("", "the worker is gone", "")))));
  }

  @Test
  void aCaseThatWasNotRunSaysSoInAnErrorOfDbtest() throws Exception {
    String xml = assertValid(run(new Outcome.NotRun("out of time")));

    assertThat(xml).contains("<error message=\"not run: out of time\" type=\"dbtest\">");
  }

  @Test
  void retriesStandBehindTheFailureOfACase() throws Exception {
    String xml = assertValid(run(new Outcome.Errored(BROKEN), new Outcome.Failed(WRONG)));

    assertThat(xml.indexOf("<failure ")).isPositive().isLessThan(xml.indexOf("<rerunFailure "));
  }

  @Test
  void retriesStandBeforeTheErrorOfACase() throws Exception {
    String xml = assertValid(run(new Outcome.Failed(WRONG), new Outcome.Errored(BROKEN)));

    assertThat(xml.indexOf("<rerunFailure ")).isPositive().isLessThan(xml.indexOf("<error "));
  }

  @Test
  void aTestThatPassedAtLastIsFlakyAndNotRed() throws Exception {
    String xml =
        assertValid(
            run(new Outcome.Errored(BROKEN), new Outcome.Failed(WRONG), new Outcome.Passed()));

    assertThat(xml).containsSubsequence("<flakyFailure ", "<stackTrace>", "<flakyFailure ");
    assertThat(xml).doesNotContain("<failure", "<error ");
  }

  @Test
  void namesAndOutputsMayHoldAnything() throws Exception {
    for (String text :
        List.of("]]>", "<script>&amp;\"'", "a\u0000b\u001b[31m", "\ud800", "\u202e\ufffe", "")) {
      Failure failure = new Failure(Phase.BODY, text, text, null, List.of(), text + "\n]]>", text);
      assertValid(
          summary(
              SampleCase.of("com.acme." + text, "a" + text)
                  .named(text)
                  .printed(text + "]]>", text)
                  .outcome(new Outcome.Failed(failure))
                  .build()));
    }
  }

  @Test
  void whatSurefireForbidsIsFound() throws Exception {
    String xml = assertValid(run(new Outcome.Errored(BROKEN), new Outcome.Failed(WRONG)));

    assertInvalid(xml.replace(" type=\"java.io.IOException\"", ""), "type");
    assertInvalid(xml.replace("</system-out>", "</system-out><flakyFailure/>"), "flakyFailure");
    assertInvalid(xml.replaceAll("time=\"[0-9.]+\"", "time=\"1,5\""), "1,5");
    assertInvalid(xml.replaceAll("(?s)<testcase.*</testcase>", ""), "testcase");
  }

  private static Summary run(Outcome... outcomes) {
    Outcome last = outcomes[outcomes.length - 1];
    List<Attempt> attempts = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      attempts.add(new Attempt(attempts.size() + 1, outcome, Duration.ofMillis(3)));
    }
    boolean ran = !(last instanceof Outcome.NotRun);
    SampleCase test = SampleCase.of("com.acme.Sums", "adds").printed("out", "").outcome(last);
    return summary((ran ? test.attempts(attempts.toArray(Attempt[]::new)) : test).build());
  }

  private static Summary summary(TestResult test) {
    return SampleRuns.summary(SampleRuns.run(List.of(test), List.of()));
  }

  private String assertValid(Summary summary) throws IOException, SAXException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JUnitXmlReport().write(summary, out);
    String xml = out.toString(StandardCharsets.UTF_8);
    validate(xml);
    return xml;
  }

  private void assertInvalid(String xml, String why) {
    assertThatThrownBy(() -> validate(xml))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining(why);
  }

  private void validate(String xml) throws IOException, SAXException {
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Path.of("src/test/resources/junit/dialect.xsd").toFile());
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }
}
