package dev.dbtest.execute.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThousandCasesTest {

  /** Beside its heap a front uses about 60 MB, so that it stays well below 200. */
  @Test
  void areMeasuredAndReportedInAHeapOf80Megabytes() throws IOException, InterruptedException {
    Process front =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx80m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ThousandCases.class.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(front.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(front.waitFor()).as(output).isZero();
    assertThat(output).startsWith("20000 forks, ");
  }
}
