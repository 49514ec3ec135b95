package dev.dbtest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseHistoryFileTest {

  private static final CaseHistory SOME =
      new CaseHistory(
          Map.of(
              "p.A#a[2]", new CaseHistory.Entry(Status.FAILED, Duration.ofNanos(5)),
              "p.A#b", new CaseHistory.Entry(Status.NOT_RUN, Duration.ZERO)));

  @TempDir private Path directory = Path.of("");

  @Test
  void readsBackWhatItWrote() throws Exception {
    CaseHistoryFile file = new CaseHistoryFile(directory.resolve("state/cases"));

    file.write(SOME);
    file.write(SOME);

    assertThat(file.read()).isEqualTo(SOME);
    assertThat(directory.resolve("state"))
        .isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
  }

  @Test
  void knowsNothingWithoutAFile() throws Exception {
    assertThat(new CaseHistoryFile(directory.resolve("none")).read()).isEqualTo(CaseHistory.NONE);
  }

  @Test
  void namesAFileThatIsCutOff() throws Exception {
    Path path = directory.resolve("cases");
    CaseHistoryFile file = new CaseHistoryFile(path);
    file.write(SOME);
    byte[] bytes = Files.readAllBytes(path);
    Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length - 3));

    assertThatThrownBy(file::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining("damaged");
  }
}
