package dev.dbtest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFilesTest {

  @TempDir private Path directory;

  @BeforeEach
  void writeFile() throws IOException {
    Files.writeString(directory.resolve("a.jar"), "one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xbootclasspath/a:a.jar",
        "-javaagent:a.jar=option",
        "--patch-module=java.base=a.jar",
        "@a.jar",
        "a.jar"
      })
  void noticesThatAFileOfAnOptionHasOtherContent(String option) throws IOException {
    String before = NamedFiles.sum(List.of(option), directory);
    Files.writeString(directory.resolve("a.jar"), "another");

    assertThat(NamedFiles.sum(List.of(option), directory)).isNotEqualTo(before);
  }

  @Test
  void noticesTheSecondOfTwoFiles() throws IOException {
    List<String> option = List.of("-Xbootclasspath/a:other.jar" + File.pathSeparator + "a.jar");
    String before = NamedFiles.sum(option, directory);
    Files.writeString(directory.resolve("a.jar"), "another");

    assertThat(NamedFiles.sum(option, directory)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dlog=a.jar", "-Xlog:gc:a.jar", "-XX:HeapDumpPath=a.jar"})
  void doesNotLookAtFilesThatTheJvmMayWrite(String option) throws IOException {
    String before = NamedFiles.sum(List.of(option), directory);
    Files.writeString(directory.resolve("a.jar"), "another");

    assertThat(NamedFiles.sum(List.of(option), directory)).isEqualTo(before);
  }

  @Test
  void anOptionThatCannotBeAFileIsNoError() {
    assertThat(NamedFiles.sum(List.of("-ea", "-Xmx1g", "\0"), directory)).isNotEmpty();
  }
}
