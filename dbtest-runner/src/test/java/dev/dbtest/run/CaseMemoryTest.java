package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.execute.suites.CaseHistoryFile;
import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseMemoryTest {

  private final Path file;

  CaseMemoryTest(@TempDir Path directory) {
    file = directory.resolve("tests.bin");
  }

  @Test
  void remembersFromOneRunToTheNext() throws Exception {
    memory().keep(List.of(result("a")));
    memory().keep(List.of(result("b")));

    assertThat(memory().recall().entries()).containsOnlyKeys("p.A#a", "p.A#b");
  }

  @Test
  void doesNotForgetWhatAnotherRunKeptMeanwhile() throws Exception {
    CaseMemory slow = memory();
    slow.prepare();
    memory().keep(List.of(result("other")));

    slow.keep(List.of(result("own")));

    assertThat(memory().recall().entries()).containsOnlyKeys("p.A#other", "p.A#own");
  }

  @Test
  void doesNotForgetWhatAnotherRunKeptAfterBothHaveRead() throws Exception {
    memory().keep(List.of(result("first")));
    CaseMemory slow = memory();
    slow.prepare();
    memory().keep(List.of(result("other")));

    slow.keep(List.of(result("own")));

    assertThat(memory().recall().entries()).containsOnlyKeys("p.A#first", "p.A#other", "p.A#own");
  }

  @Test
  void saysThatAFileIsDamagedWhenResultsAreToBeKept() throws IOException {
    Files.writeString(file, "no history");
    CaseMemory memory = memory();

    memory.prepare();

    assertThatThrownBy(() -> memory.keep(List.of(result("a"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  private CaseMemory memory() {
    return new CaseMemory(new CaseHistoryFile(file));
  }

  private static TestResult result(String method) {
    return SampleCase.of("p.A", method).build();
  }
}
