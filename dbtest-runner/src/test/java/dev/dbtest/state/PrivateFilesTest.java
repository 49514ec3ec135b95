package dev.dbtest.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

  @TempDir private Path directory;

  @Test
  void letsNobodyElseLookIntoAFile() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");

    Path file = PrivateFiles.createFile(directory, ".tmp", new byte[0]);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void letsNobodyElseLookIntoADirectory() throws IOException {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");

    Path made = PrivateFiles.createDirectory();

    try {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rwx------");
    } finally {
      Files.delete(made);
    }
  }

  @Test
  void neverHandsOutAFileTwice() throws IOException {
    Set<Path> files = new HashSet<>();

    for (int i = 0; i < 200; i++) {
      files.add(PrivateFiles.createFile(directory, ".tmp", new byte[0]));
    }

    assertThat(files).hasSize(200);
  }
}
