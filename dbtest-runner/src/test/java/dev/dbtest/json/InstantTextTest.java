package dev.dbtest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-25T17:25:14Z",
        "2026-11-25T17:25:14.100Z",
        "2026-11-25T17:25:14.000001Z",
        "2026-11-25T17:25:14.000000001Z",
        "2026-11-25T17:25:14.019312769Z",
        "1969-12-31T23:59:59.999Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void writesWhatTheJdkWrites(String text) {
    assertThat(new InstantText().of(Instant.parse(text))).isEqualTo(text);
  }

  @Test
  void writesWhatTheJdkWritesForAnySequenceOfTimes() {
    Random random = new Random(5);
    InstantText text = new InstantText();
    for (int i = 0; i < 1_000; i++) {
      Instant time = Instant.ofEpochSecond(random.nextInt(3), random.nextInt(1_000_000_000));

      assertThat(text.of(time)).isEqualTo(time.toString());
    }
  }
}
