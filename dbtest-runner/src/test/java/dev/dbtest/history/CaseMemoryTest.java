package dev.dbtest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.model.TestResult;
import dev.dbtest.report.SampleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseMemoryTest {

  private final Path file;

  CaseMemoryTest(@TempDir Path directory) {
    file = directory.resolve("tests.bin");
  }

  @Test
  void remembersFromOneRunToTheNext() throws Exception {
    memory().keep(List.of(result("a")), Set.of(), Set.of(), List.of());
    memory().keep(List.of(result("b")), Set.of(), Set.of(), List.of());

    assertThat(memory().recall().tests()).containsOnlyKeys("p.A#a", "p.A#b");
  }

  @Test
  void doesNotForgetWhatAnotherRunKeptMeanwhile() throws Exception {
    CaseMemory slow = memory();
    slow.prepare();
    memory().keep(List.of(result("other")), Set.of(), Set.of(), List.of());

    slow.keep(List.of(result("own")), Set.of(), Set.of(), List.of());

    assertThat(memory().recall().tests()).containsOnlyKeys("p.A#other", "p.A#own");
  }

  @Test
  void doesNotForgetWhatAnotherRunKeptAfterBothHaveRead() throws Exception {
    memory().keep(List.of(result("first")), Set.of(), Set.of(), List.of());
    CaseMemory slow = memory();
    slow.prepare();
    memory().keep(List.of(result("other")), Set.of(), Set.of(), List.of());

    slow.keep(List.of(result("own")), Set.of(), Set.of(), List.of());

    assertThat(memory().recall().tests()).containsOnlyKeys("p.A#first", "p.A#other", "p.A#own");
  }

  @Test
  void beginsAnewWhereTheFileIsDamaged() throws IOException {
    Files.writeString(file, "no history");
    CaseMemory memory = memory();
    memory.prepare();

    assertThat(memory.keep(List.of(result("a")), Set.of(), Set.of(), List.of()))
        .contains(file + " is damaged: its head is missing");

    assertThat(memory().recall().tests()).containsOnlyKeys("p.A#a");
    assertThat(memory().keep(List.of(result("b")), Set.of(), Set.of(), List.of())).isEmpty();
  }

  @Test
  void takesADamagedFileForNoneOnlyWhereItIsAskedTo() throws IOException {
    Files.writeString(file, "no history");

    assertThat(memory().recallIfPossible()).isEqualTo(CaseHistory.NONE);
    assertThatThrownBy(() -> memory().recall())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
  }

  private CaseMemory memory() {
    return new CaseMemory(new CaseHistoryFile(file), CaseMemory.Supplement.NONE);
  }

  private static TestResult result(String method) {
    return SampleCase.of("p.A", method).build();
  }
}
