package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.jmh.processor.check.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code diagnostics} breaks the one rule that it is named after, on the lines that
 * end in {@code //!} and the beginning of the message.
 */
class DiagnosticsTest {

  private static final String MARK = "//!";

  /**
   * What no source breaks by itself; {@link FailureTest} and {@link SuiteNamesTest} bring them
   * about.
   */
  private static final Set<Rule> BROKEN_BY_CIRCUMSTANCES =
      EnumSet.of(
          Rule.SUITE_NAME,
          Rule.WRITTEN_TWICE,
          Rule.WRITE_FAILED,
          Rule.LIST_UNREADABLE,
          Rule.INTERNAL,
          Rule.JMH_MISSING);

  @ParameterizedTest
  @MethodSource("files")
  void reportsTheRuleOnTheOffendingLineAndNothingElse(String file, @TempDir Path directory) {
    String source = Resources.read("diagnostics/" + file);

    Compiled compiled = new Compiler(directory).compile(source);

    assertThat(compiled.log()).isEmpty();
    List<String> expected = expected(source, code(file));
    assertThat(expected).isNotEmpty();
    assertThat(compiled.errors()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(compiled.errors().get(i)).startsWith(expected.get(i));
    }
    assertThat(compiled.warnings()).isEmpty();
  }

  @Test
  void everyRuleHasASourceThatBreaksIt() {
    List<String> broken = files().map(DiagnosticsTest::code).toList();
    assertThat(Arrays.stream(Rule.values()).filter(rule -> !BROKEN_BY_CIRCUMSTANCES.contains(rule)))
        .allMatch(rule -> broken.contains(rule.code()));
  }

  static Stream<String> files() {
    return Resources.list("diagnostics").stream();
  }

  private static List<String> expected(String source, String code) {
    List<String> lines = source.lines().toList();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf(MARK);
      if (mark >= 0) {
        String message = lines.get(i).substring(mark + MARK.length()).strip();
        expected.add((i + 1) + ": [" + code + "] " + message);
      }
    }
    return expected;
  }

  private static String code(String file) {
    return file.replaceAll("[-.].*", "");
  }
}
