package dev.dbtest.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.RandomRuns;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Summary;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitXmlReportTest {

  private static final List<String> OF_SUITES =
      List.of("name", "tests", "failures", "errors", "skipped", "time");

  @Test
  void holdsTestsBenchmarksAndProblems() {
    Golden.assertThatText(text(everything()), "junit/everything.xml");
  }

  @Test
  void isTheSameUnderAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(text(everything())).isEqualTo(Golden.read("junit/everything.xml"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void brokenGatesAreCasesInError() {
    Document xml = parse(text(SampleRuns.run(List.of(), SampleRuns.gated())));

    assertThat(names(xml, "dbtest")).contains("gate");
  }

  @Test
  void anyTextGivesAFileThatParsersTake() {
    for (int seed = 0; seed < 300; seed++) {
      assertThat(parse(text(new RandomRuns(seed).run())).getDocumentElement().getTagName())
          .as("seed %s", seed)
          .isEqualTo("testsuites");
    }
  }

  @Test
  void whatXmlCannotHoldIsSpelledOut() {
    assertThat(XmlText.legal("a\u0000b\u001b[31m\ud800c\uffff"))
        .isEqualTo("a\\u0000b\\u001b[31m\\ud800c\\uffff");
    assertThat(XmlText.legal("\ud83d\ude00 \t\n]]>")).isEqualTo("\ud83d\ude00 \t\n]]>");
    assertThat(XmlText.legal("one\r\ntwo\rthree")).isEqualTo("one\ntwo\nthree");
  }

  @Test
  void countsAreThoseOfTheCases() {
    for (int seed = 0; seed < 100; seed++) {
      Element root = parse(text(new RandomRuns(seed).run())).getDocumentElement();
      assertCounts(root);
      NodeList suites = root.getElementsByTagName("testsuite");
      for (int i = 0; i < suites.getLength(); i++) {
        assertCounts((Element) suites.item(i));
      }
    }
  }

  /** Jenkins drops suites without cases, and readers that know no nesting see nothing of it. */
  @Test
  void suitesAreFlatHaveCasesAndWhatReadersAskFor() {
    for (int seed = 0; seed < 100; seed++) {
      Element root = parse(text(new RandomRuns(seed).run())).getDocumentElement();
      NodeList suites = root.getElementsByTagName("testsuite");
      for (int i = 0; i < suites.getLength(); i++) {
        Element suite = (Element) suites.item(i);
        assertThat(suite.getParentNode()).isEqualTo(root);
        assertThat(suite.getElementsByTagName("testcase").getLength()).isPositive();
        assertThat(OF_SUITES).allMatch(suite::hasAttribute);
      }
    }
  }

  /** GitLab keeps only the first of two cases with the same class and name. */
  @Test
  void noTwoCasesHaveTheSameClassAndName() {
    List<TestResult> twice = new ArrayList<>(SampleRuns.tests());
    twice.addAll(SampleRuns.tests());
    NodeList cases = parse(text(SampleRuns.run(twice, List.of()))).getElementsByTagName("testcase");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cases.getLength(); i++) {
      Element each = (Element) cases.item(i);
      assertThat(seen.add(each.getAttribute("classname") + '#' + each.getAttribute("name")))
          .isTrue();
    }
  }

  @Test
  void redInTheSummaryIsRedInTheFile() {
    for (int seed = 0; seed < 200; seed++) {
      Summary summary = SampleRuns.summary(new RandomRuns(seed).run());
      Element root = parse(text(summary.run())).getDocumentElement();
      int red =
          Integer.parseInt(root.getAttribute("failures"))
              + Integer.parseInt(root.getAttribute("errors"));
      assertThat(red > 0).as("seed %s", seed).isEqualTo(summary.isRed());
    }
  }

  private static void assertCounts(Element parent) {
    assertThat(parent.getAttribute("tests")).isEqualTo(count(parent, "testcase"));
    assertThat(parent.getAttribute("failures")).isEqualTo(count(parent, "failure"));
    assertThat(parent.getAttribute("errors")).isEqualTo(count(parent, "error"));
    assertThat(parent.getAttribute("skipped")).isEqualTo(count(parent, "skipped"));
  }

  private static String count(Element parent, String tag) {
    return Integer.toString(parent.getElementsByTagName(tag).getLength());
  }

  private static List<String> names(Document xml, String className) {
    List<String> names = new ArrayList<>();
    NodeList cases = xml.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element each = (Element) cases.item(i);
      if (each.getAttribute("classname").equals(className)) {
        names.add(each.getAttribute("name"));
      }
    }
    return names;
  }

  private static RunResult everything() {
    return SampleRuns.run(
        SampleRuns.tests(),
        SampleRuns.comparison(),
        List.of(Problem.error("com.acme.TransferSuite", "tear-down failed: closed", "Open it.")));
  }

  private static String text(RunResult run) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JUnitXmlReport().write(SampleRuns.summary(run), out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document parse(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }
}
