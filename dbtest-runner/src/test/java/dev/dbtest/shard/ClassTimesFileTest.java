package dev.dbtest.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.shard.ClassTimes.ClassTime;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file by which all machines know the same times. */
class ClassTimesFileTest {

  private static final ClassTimes TIMES =
      new ClassTimes(
          new TreeMap<>(
              Map.of(
                  "shop.CartSuite", new ClassTime(3, Duration.ofMillis(1250)),
                  "shop.BasketTest", new ClassTime(1, Duration.ofNanos(7)))));

  @TempDir Path directory;

  @Test
  void isTheSameBytesForTheSameTimes() throws IOException {
    String text = new String(ClassTimesFile.bytes(TIMES), StandardCharsets.UTF_8);

    Golden.assertThatText(text, "json/plan.json");
  }

  @Test
  void hasTimesOfTestsWhereTheyWereAskedFor() throws Exception {
    ClassTimes times =
        new ClassTimes(
            TIMES.byClass(),
            new TreeMap<>(
                Map.of(
                    "shop.CartSuite#adds", Duration.ofMillis(1200),
                    "junit:shop.BasketTest#is(int)", Duration.ofNanos(7))));

    byte[] bytes = ClassTimesFile.bytes(times);

    Golden.assertThatText(new String(bytes, StandardCharsets.UTF_8), "json/plan-of-tests.json");
    assertThat(ClassTimesFile.read(bytes, Path.of("plan.json"))).isEqualTo(times);
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    Path file = Files.write(directory.resolve("plan.json"), ClassTimesFile.bytes(TIMES));

    assertThat(ClassTimesFile.read(file)).isEqualTo(TIMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"schema\":\"dbtest/plan/3\"}",
        "{\"schema\":\"dbtest/plan/2\",\"classes\":[]}",
        "{\"schema\":\"dbtest/plan/1\"}",
        "{\"schema\":\"dbtest/plan/1\",\"classes\":[{\"class\":\"A\"}]}"
      })
  void anythingElseIsRefused(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("plan.json"), content);

    assertThatThrownBy(() -> ClassTimesFile.read(file))
        .isInstanceOf(UnusableShardException.class)
        .hasMessageStartingWith("--plan " + file + ": ");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> ClassTimesFile.read(directory.resolve("none.json")))
        .isInstanceOf(UnusableShardException.class)
        .hasMessageContaining("there is no such file");
  }
}
