package dev.dbtest.discovery.roots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathSumsTest {

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("A.class"), "one");
    Files.writeString(Files.createDirectory(directory.resolve("data")).resolve("a.txt"), "one");
  }

  @Test
  void staysTheSameWhileNothingChanges() {
    assertThat(sum()).isEqualTo(sum());
  }

  @Test
  void seesAClassThatChanged() throws IOException {
    String before = sum();
    Files.writeString(directory.resolve("A.class"), "two!");

    assertThat(sum()).isNotEqualTo(before);
  }

  @Test
  void seesAResourceThatChanged() throws IOException {
    String before = sum();
    Files.writeString(directory.resolve("data/a.txt"), "two!");

    assertThat(sum()).isNotEqualTo(before);
  }

  @Test
  void seesAResourceThatIsGone() throws IOException {
    String before = sum();
    Files.delete(directory.resolve("data/a.txt"));

    assertThat(sum()).isNotEqualTo(before);
  }

  @Test
  void seesAnotherOrder() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));
    ClassPathSums sums = new ClassPathSums(Map.of());

    assertThat(sums.of(List.of(directory, other))).isNotEqualTo(sums.of(List.of(other, directory)));
  }

  private String sum() {
    return new ClassPathSums(Map.of()).of(List.of(directory));
  }
}
