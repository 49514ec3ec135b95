package dev.dbtest.execute.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportTest {

  private static final String REPORT =
      """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  SIGSEGV (0xb) at pc=0x00007fabf22d2f94, pid=7, tid=9
      #
      # If you would like to submit a bug report, please visit:
      #   https://bugs.example.org
      #

      ---------------  S U M M A R Y ------------

      Command Line: -XX:+UseSerialGC dev.dbtest.worker.WorkerMain 38487

      Current thread (0x00007fabec10c820):  JavaThread "dbtest-suites"

      Stack: [0x00007fabebf00000,0x00007fabec000000]
      Native frames: (J=compiled Java code, j=interpreted)
      V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124

      Java frames: (J=compiled Java code, j=interpreted)
      j  hostile.crash.HostileSuite.offends()V+31

      Registers:
      RAX=0x0000000000000000
      """;

  @TempDir private Path directory = Path.of("");

  @Test
  void showsWhatHappenedAndWhere() {
    assertThat(CrashReport.shortened(REPORT).lines())
        .containsExactly(
            "# A fatal error has been detected by the Java Runtime Environment:",
            "#  SIGSEGV (0xb) at pc=0x00007fabf22d2f94, pid=7, tid=9",
            "Current thread (0x00007fabec10c820):  JavaThread \"dbtest-suites\"",
            "Stack: [0x00007fabebf00000,0x00007fabec000000]",
            "Native frames: (J=compiled Java code, j=interpreted)",
            "V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124",
            "Java frames: (J=compiled Java code, j=interpreted)",
            "j  hostile.crash.HostileSuite.offends()V+31");
  }

  @Test
  void keepsTheWholeReportWhereItIsAskedTo() throws Exception {
    Files.writeString(directory.resolve("hs_err_pid7.log"), REPORT);
    Path keep = directory.resolve("crashes");

    assertThat(CrashReport.of(7, directory, Optional.of(keep)))
        .startsWith("Report of the JVM's crash: " + keep.resolve("hs_err_pid7.log") + "\n");
    assertThat(keep.resolve("hs_err_pid7.log")).hasContent(REPORT);
  }

  @Test
  void keepsNoMoreThanTenReports() throws Exception {
    Path keep = directory.resolve("crashes");
    for (int pid = 1; pid <= 12; pid++) {
      Files.writeString(directory.resolve("hs_err_pid" + pid + ".log"), REPORT);
      CrashReport.of(pid, directory, Optional.of(keep));
    }

    try (var reports = Files.list(keep)) {
      assertThat(reports).hasSize(10).contains(keep.resolve("hs_err_pid12.log"));
    }
  }

  @Test
  void saysNothingWhereThereIsNoReport() {
    assertThat(CrashReport.of(7, directory, Optional.empty())).isEmpty();
  }
}
