package dev.dbtest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.link.Frame;
import dev.dbtest.testing.CompiledProject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes a journal is killed: what it said was written must be there. */
class KilledWriterTest {

  private static final int ANNOUNCED_BEFORE_THE_KILL = 50;

  @Test
  void losesNothingThatWasAppended(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("killed.journal");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Writer.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int announced = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      while (announced < ANNOUNCED_BEFORE_THE_KILL && lines.readLine() != null) {
        announced++;
      }
      // Killing through the process itself would also throw away what it printed.
      writer.toHandle().destroyForcibly();
      while (lines.readLine() != null) {
        announced++;
      }
    }

    List<JournalEntry> entries = JournalContent.read(file).entries();

    assertThat(announced).isGreaterThanOrEqualTo(ANNOUNCED_BEFORE_THE_KILL);
    assertThat(entries).hasSizeGreaterThanOrEqualTo(announced);
    assertThat(entries.get(announced - 1)).isEqualTo(JournalSamples.fork(announced));
  }

  private static String classPath() {
    return Stream.of(Writer.class, Journal.class, Frame.class)
        .map(type -> CompiledProject.homeOf(type).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Writes forks for ever and says so after each. */
  static final class Writer {

    private Writer() {}

    /** Writes to the file that the argument names. */
    public static void main(String[] args) throws IOException {
      try (Journal journal = Journal.create(Path.of(args[0]), JournalSamples.HEADER)) {
        for (int block = 1; ; block++) {
          journal.append(JournalSamples.fork(block));
          System.out.println(block);
        }
      }
    }
  }
}
