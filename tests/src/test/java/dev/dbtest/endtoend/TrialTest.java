package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The trial in the README: an ordinary Maven project with JUnit tests and a JMH benchmark, and what
 * its commands print. {@code -DargLine=-Dgolden.write=true} writes the transcript anew.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the trial is typed into a shell")
@Tag("integration")
class TrialTest {

  private static final Path README = Path.of("..", "README.md");
  private static final String BEGIN = "<!-- The trial, checked by TrialTest. -->\n```\n";
  private static final String END = "```\n<!-- End of the trial. -->";

  @Test
  void theReadmeShowsWhatTheCommandsPrint(@TempDir Path temp) throws IOException {
    SampleProject project = SampleProject.ofMaven("maven/trial", temp.toRealPath());
    String transcript =
        typed(project, "dbtest list")
            + '\n'
            + typed(project, "dbtest unit --seed 7")
            + '\n'
            + typed(project, "dbtest bench --dry-run");

    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END, begin);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(README, readme.substring(0, begin) + transcript + readme.substring(end));
      return;
    }
    assertThat(withoutTimes(transcript)).isEqualTo(withoutTimes(readme.substring(begin, end)));
  }

  private static String typed(SampleProject project, String line) {
    Dbtest.Result result = Dbtest.in(project.directory()).shell(line);
    assertThat(result.exitCode()).as(result.toString()).isLessThan(2);
    return "$ " + line + '\n' + result.out();
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("[0-9.]+ (ms|s|min)\\b", "some time");
  }
}
