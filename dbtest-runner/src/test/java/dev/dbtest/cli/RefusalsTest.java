package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.process.CommandFailure;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.run.Refusal;
import dev.dbtest.run.Refusal.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

  @ParameterizedTest
  @CsvSource({
    "PROJECT_UNUSABLE, USAGE",
    "PROJECT_EMPTY, NOTHING",
    "NOTHING_FOUND, NOTHING",
    "PARAMETER_UNKNOWN, USAGE",
    "FILTER_UNMATCHED, NOTHING",
    "NOTHING_SELECTED, NOTHING",
    "NOTHING_USABLE, FAILED",
    "NOTHING_FAILED, NOTHING",
    "NOTHING_TO_RESUME, NOTHING",
    "RESUMES_ANOTHER, USAGE",
    "JOURNAL_UNUSABLE, USAGE",
    "HISTORY_UNREADABLE, USAGE",
    "NOT_MEASURABLE, USAGE",
    "TOO_COSTLY, USAGE"
  })
  void tellTheCallerByACode(Reason reason, ExitCode code) {
    assertThat(failure(reason).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void saySomethingForEveryReason(Reason reason) {
    assertThat(failure(reason).lines()).isNotEmpty().doesNotContain("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "NOTHING_FOUND | --classpath.",
        "NOTHING_SELECTED | 'dbtest unit' to run; 'dbtest list' shows what there is.",
        "NOTHING_FAILED | leave out --rerun-failed to run them.",
        "RESUMES_ANOTHER | To go on with it, give this command with --resume: /shop",
        "NOTHING_TO_RESUME | in /shop; run again without --resume."
      })
  void sayWhatToDo(Reason reason, String remedy) {
    assertThat(failure(reason).lines().get(0)).endsWith(remedy);
  }

  @Test
  void nameFailedTestsThatAreNotSelected() {
    assertThat(failure(Reason.NOTHING_FAILED).lines())
        .contains("a detail failed when it was last run, and is not selected here.");
  }

  private static CommandFailure failure(Reason reason) {
    return Refusals.failure(new Refusal(reason, "/shop", List.of("a detail")), Command.UNIT);
  }
}
