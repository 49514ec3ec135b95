package dev.dbtest.benchmarks.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportGroupTest {

  private final ReportGroup group = new ReportGroup();

  @BeforeEach
  void makeRun() {
    group.results = 1_000;
    group.makeRun();
  }

  @Test
  void consoleShowsTheCountsOfAllResults() throws IOException {
    assertThat(text(group.console())).endsWith("991 passed, 9 failed, 0 skipped\n");
  }

  @Test
  void jsonHoldsEveryResult() throws IOException {
    assertThat(text(group.json())).contains("\"refusesAboveLimit9\"", "\"variant3\"");
  }

  @Test
  void markdownShowsTheCountsAndEveryGroup() throws IOException {
    assertThat(text(group.markdown()))
        .contains("**991 passed, 9 failed, 0 skipped**", "Ledger0Group", "Ledger24Group");
  }

  @Test
  void htmlShowsTheCountsAndEveryGroup() throws IOException {
    assertThat(text(group.html()))
        .contains("991 passed, 9 failed, 0 skipped", "Ledger0Group", "Ledger24Group");
  }

  private static String text(byte[] report) {
    return new String(report, StandardCharsets.UTF_8);
  }
}
