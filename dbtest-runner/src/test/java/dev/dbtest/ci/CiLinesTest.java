package dev.dbtest.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CiLinesTest {

  private static final Path JUNIT = Path.of("target", "dbtest", "junit-unit.xml");

  @Test
  void gitHubMarksTheLineThatFailed() {
    Annotation annotation =
        new Annotation("src/test/java/shop/CartTest.java", 12, "FAILED shop.CartTest#adds", "sum");

    assertThat(CiLines.of(CiSystem.GITHUB, JUNIT, List.of(annotation)))
        .containsExactly(
            "::error file=src/test/java/shop/CartTest.java,line=12,title=FAILED"
                + " shop.CartTest#adds::sum");
  }

  @Test
  void gitHubIsToldEverythingElseWithoutAPlace() {
    assertThat(
            CiLines.of(CiSystem.GITHUB, JUNIT, List.of(new Annotation("", 0, "a:b,c", "50%\nof"))))
        .containsExactly("::error title=a%3Ab%2Cc::50%25%0Aof");
  }

  @Test
  void gitHubIsToldOfTenAtMostAndOfHowManyMoreThereAre() {
    List<Annotation> many =
        IntStream.range(0, 25).mapToObj(i -> new Annotation("", 0, "t" + i, "m")).toList();

    List<String> lines = CiLines.of(CiSystem.GITHUB, JUNIT, many);

    assertThat(lines).hasSize(10);
    assertThat(lines.get(8)).isEqualTo("::error title=t8::m");
    assertThat(lines.get(9)).contains("16 more are red");
  }

  @Test
  void azurePublishesTheResultsAndLogsTheIssues() {
    assertThat(
            CiLines.of(
                CiSystem.AZURE,
                JUNIT,
                List.of(new Annotation("src/A.java", 3, "FAILED A#b", "x; y]\nz%"))))
        .containsExactly(
            "##vso[task.logissue type=error;sourcepath=src/A.java;linenumber=3;]FAILED A#b: x%3B"
                + " y%5D%0Az%AZP25",
            "##vso[results.publish"
                + " type=JUnit;mergeResults=false;publishRunAttachments=false;resultFiles=target/dbtest/junit-unit.xml;]");
  }

  @Test
  void teamCityImportsTheResults() {
    assertThat(CiLines.of(CiSystem.TEAMCITY, Path.of("it's [one]|é.xml"), List.of()))
        .containsExactly("##teamcity[importData type='junit' path='it|'s |[one|]|||0x00e9.xml']");
  }

  @Test
  void teamCityDrawsWhatBenchmarksCost() {
    Summary summary = SampleRuns.summary(SampleRuns.run(List.of(), SampleRuns.comparison()));

    assertThat(CiLines.statistics(CiSystem.TEAMCITY, summary))
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(
                    "##teamcity\\[buildStatisticValue key='com\\.acme\\.ParseGroup#.*"
                        + " (ns|bytes) per operation' value='[0-9.]+'\\]"));
    assertThat(CiLines.statistics(CiSystem.GITHUB, summary)).isEmpty();
  }

  @Test
  void theOthersReadTheFileAndNoLines() {
    List<Annotation> one = List.of(new Annotation("", 0, "t", "m"));

    assertThat(CiLines.of(CiSystem.GITLAB, JUNIT, one)).isEmpty();
    assertThat(CiLines.of(CiSystem.JENKINS, JUNIT, one)).isEmpty();
    assertThat(CiLines.of(CiSystem.OTHER, JUNIT, one)).isEmpty();
  }
}
