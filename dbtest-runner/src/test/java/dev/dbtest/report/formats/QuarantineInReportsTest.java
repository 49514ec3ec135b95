package dev.dbtest.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.report.SampleRuns;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format shows what failed in quarantine, and does not count it as red. */
class QuarantineInReportsTest {

  @ParameterizedTest
  @EnumSource(
      value = FormatName.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HTML", "JMH_JSON"})
  void failuresInQuarantineAreShownForWhatTheyAre(FormatName format) throws IOException {
    Golden.assertThatText(text(format), "quarantine/" + format.format().fileName());
  }

  @Test
  void aPageHasAPlaceForThem() throws IOException {
    assertThat(text(FormatName.HTML))
        .contains(
            "<section id=\"quarantine\"><h2>Failed in quarantine <span class=\"count\">2</span>",
            "data-s=\"quarantined\"",
            "in quarantine until 2026-11-23: loses | a &lt;race&gt;",
            "its quarantine was over after 2026-11-22: slow machine");
  }

  private static String text(FormatName format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.format().write(SampleRuns.quarantined(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
