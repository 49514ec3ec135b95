package dev.dbtest.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.BenchmarkResult;
import dev.dbtest.model.Environment;
import dev.dbtest.model.Failure;
import dev.dbtest.model.Outcome;
import dev.dbtest.model.Problem;
import dev.dbtest.model.RunResult;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleBenchmark;
import dev.dbtest.report.SampleCase;
import dev.dbtest.report.SampleRuns;
import dev.dbtest.summary.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OddCharactersTest {

  /** C1 controls, marks that reorder or hide text, separators, and what is no character. */
  private static final List<Integer> ODD =
      Stream.of(
              IntStream.rangeClosed(0x7f, 0x9f),
              IntStream.of(0x061c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0xfeff),
              IntStream.rangeClosed(0x202a, 0x202e),
              IntStream.rangeClosed(0x2066, 0x2069),
              IntStream.of(0xd83d, 0xde00, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff))
          .flatMapToInt(range -> range)
          .boxed()
          .toList();

  @ParameterizedTest
  @EnumSource
  void areEscapedWhereverTextOfOthersGoes(FormatName format) throws IOException {
    for (int odd : ODD) {
      // A letter on either side, so that two halves do not make a whole.
      String text = written(format, "x" + Character.toString(odd) + "y");

      assertThat(text.codePoints().boxed())
          .as("U+%04X", odd)
          .doesNotContain(odd)
          .as("U+%04X is not replaced", odd)
          .doesNotContain(0xfffd);
      // A format may escape the backslash of an escape, too.
      assertThat(text.replace("\\", ""))
          .as("U+%04X is shown", odd)
          .containsIgnoringCase(escape(odd).replace("\\", ""));
    }
  }

  private static String escape(int odd) {
    StringBuilder escape = new StringBuilder();
    for (char c : Character.toChars(odd)) {
      escape.append(String.format("u%04x", (int) c));
    }
    return escape.length() == 5 ? escape.toString() : escape.insert(5, "\\").toString();
  }

  private static String written(FormatName format, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.format().write(summary(text), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Summary summary(String text) {
    Failure failure = SampleCase.unequal(text, text + "a", text + "b");
    TestResult test =
        SampleCase.of("p.A" + text, "m" + text)
            .row(1, text)
            .named(text)
            .printed(text, text)
            .outcome(new Outcome.Failed(failure))
            .build();
    BenchmarkResult benchmark =
        SampleBenchmark.of("p.G" + text, "m" + text).with("n" + text, text).build();
    return SampleRuns.summary(
        new RunResult(
            "run" + text,
            "1" + text,
            "dbtest " + text,
            1,
            SampleRuns.STARTED,
            Duration.ofSeconds(1),
            false,
            new Environment(Map.of("cpu" + text, text)),
            List.of(Problem.warning(text, text, text)),
            List.of(test),
            List.of(benchmark)));
  }
}
