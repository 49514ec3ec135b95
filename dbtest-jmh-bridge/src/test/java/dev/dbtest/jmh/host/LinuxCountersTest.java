package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxCountersTest {

  @TempDir Path proc;

  private LinuxCounters counters;

  @BeforeEach
  void begin() {
    counters = new LinuxCounters(proc);
  }

  @Test
  void knowsAThreadByTheCpuTimeThatItTook() throws IOException {
    task("11", "5000000 7000000 40");
    task("12", "9000000 1000000 20");

    assertThat(counters.taskWith(9_000_000)).contains("12");
    assertThat(counters.taskWith(9_010_000)).contains("12");
    assertThat(counters.taskWith(8_000_000)).isEmpty();
  }

  @Test
  void doesNotChooseBetweenTwoThatTookTheSame() throws IOException {
    task("11", "9000000 7000000 40");
    task("12", "9000000 1000000 20");

    assertThat(counters.taskWith(9_000_000)).isEmpty();
  }

  @Test
  void countsHowOftenAThreadGaveUpItsProcessorAndHowLongItWaitedForOne() throws IOException {
    task("11", "5000000 7000000 40");

    assertThat(counters.of("11")).isEqualTo(new LinuxCounters.OfThread(13, 7_000_000));
  }

  @Test
  void tellsWhatAHypervisorTook() throws IOException {
    Files.writeString(proc.resolve("stat"), "cpu  100 0 50 900 3 0 1 25 0 0\ncpu0 1 2 3\n");

    assertThat(counters.stealNanos()).isEqualTo(250e6);
  }

  @Test
  void knowsNothingWhereTheSystemTellsNothing() {
    assertThat(counters.taskWith(1)).isEmpty();
    assertThat(counters.of("11").switches()).isNaN();
    assertThat(counters.of("11").queuedNanos()).isNaN();
    assertThat(counters.stealNanos()).isNaN();
  }

  private void task(String number, String schedstat) throws IOException {
    Path task = Files.createDirectories(proc.resolve("self/task").resolve(number));
    Files.writeString(task.resolve("schedstat"), schedstat + "\n");
    Files.writeString(
        task.resolve("status"),
        "Name:\tworker\nvoluntary_ctxt_switches:\t13\nnonvoluntary_ctxt_switches:\t99\n");
  }
}
