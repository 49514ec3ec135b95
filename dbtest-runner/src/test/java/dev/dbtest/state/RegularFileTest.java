package dev.dbtest.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RegularFileTest {

  @TempDir private Path directory;

  @Test
  void opensAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "four");

    try (FileChannel channel = RegularFile.open(file)) {
      assertThat(channel.size()).isEqualTo(4);
    }
  }

  @Test
  void saysThatAFileIsMissingAsAllOthersDo() {
    assertThatThrownBy(() -> RegularFile.open(directory.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesADirectory() {
    assertThatThrownBy(() -> RegularFile.open(directory))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("it is a directory");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesANamedPipeAtOnce() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> RegularFile.open(pipe))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("it is no regular file");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesALink() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "four");
    Path link = Files.createSymbolicLink(directory.resolve("link"), file);

    assertThatThrownBy(() -> RegularFile.open(link)).isInstanceOf(IOException.class);
  }
}
