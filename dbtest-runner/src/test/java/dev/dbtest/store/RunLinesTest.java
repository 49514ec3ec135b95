package dev.dbtest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run as lines, written in the order in which results came. */
class RunLinesTest {

  private static final RunResult RUN =
      SampleRuns.run(SampleRuns.tests(), SampleRuns.comparison(), SampleRuns.problems());

  @Test
  void aLineIsOneResult() throws IOException {
    Golden.assertThatText(text(lines()), "json/lines.ndjson");
  }

  @Test
  void theLastLinePutsResultsIntoTheOrderOfThePlan() throws Exception {
    assertThat(read(lines())).isEqualTo(RUN);
  }

  @Test
  void aResultThatChangedAfterItsLineHasAnotherOne() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunLines lines = begun(out);
    lines.test(SampleRuns.tests().get(0));
    lines.end(RUN, new RunWriter.Additions() {});

    assertThat(read(out.toByteArray())).isEqualTo(RUN);
  }

  @Test
  void aFileThatWasCutOffAnywhereIsARunThatWasInterrupted() throws Exception {
    byte[] whole = lines();
    int end = text(whole).lastIndexOf("{\"event\":\"end\"");
    int begin = text(whole).indexOf('\n');
    for (int length = begin; length < whole.length - 1; length += length < end ? 97 : 1) {
      RunResult run = read(Arrays.copyOf(whole, length));

      assertThat(run.interrupted()).as("%d bytes", length).isTrue();
      assertThat(run.seed()).as("%d bytes", length).isEqualTo(RUN.seed());
      assertThat(RUN.tests()).as("%d bytes", length).containsAll(run.tests());
      assertThat(run.problems())
          .as("%d bytes", length)
          .last()
          .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR))
          .asString()
          .contains("the file ends before the run did");
    }
  }

  @Test
  void rowsOfATestAreOneTestOfAFileThatWasCutOff() throws Exception {
    byte[] whole = lines();
    int end = text(whole).lastIndexOf("{\"event\":\"end\"");

    RunResult run = read(Arrays.copyOf(whole, end));

    long methods = RUN.tests().stream().map(test -> test.id().methodIdentity()).distinct().count();
    assertThat(methods).isLessThan(RUN.tests().size());
    assertThat(run.problems()).last().asString().contains(": " + methods + " of ");
  }

  @Test
  void aChangedResultIsAnError() throws IOException {
    String changed = text(lines()).replaceFirst("\"FAILED\"", "\"PASSED\"");

    assertThatThrownBy(() -> read(changed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("its checksum does not match");
  }

  @Test
  void aLineThatIsNoneIsNamed() throws IOException {
    String damaged = text(lines()).replaceFirst("\\n\\{", "\n{{");

    assertThatThrownBy(() -> read(damaged.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableRunException.class)
        .hasMessageContaining("lines.ndjson is damaged in line 2");
  }

  @Test
  void nothingStandsBehindTheEnd() throws IOException {
    String twice = text(lines()) + text(lines());

    assertThatThrownBy(() -> read(twice.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("there is more behind the end of the run");
  }

  @Test
  void aLaterFormatIsNamed() throws IOException {
    String later = text(lines()).replace("dbtest/lines/1", "dbtest/lines/9");

    assertThatThrownBy(() -> read(later.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining(
            "has the format dbtest/lines/9, and this dbtest reads dbtest/lines/1");
  }

  private static byte[] lines() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunLines lines = begun(out);
    List<TestResult> asTheyCame = new ArrayList<>(RUN.tests());
    Collections.reverse(asTheyCame);
    for (TestResult test : asTheyCame) {
      lines.test(test);
    }
    for (BenchmarkResult benchmark : RUN.benchmarks()) {
      lines.benchmark(benchmark);
    }
    lines.end(RUN, new RunWriter.Additions() {});
    return out.toByteArray();
  }

  private static RunLines begun(ByteArrayOutputStream out) throws IOException {
    RunLines lines = new RunLines(out);
    lines.begin(
        RUN.version(),
        RUN.command(),
        RUN.seed(),
        RUN.started(),
        RUN.tests().size(),
        RUN.benchmarks().size());
    return lines;
  }

  private static RunResult read(byte[] document) throws UnreadableRunException, IOException {
    return RunReader.read(new ByteArrayInputStream(document), "lines.ndjson");
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
