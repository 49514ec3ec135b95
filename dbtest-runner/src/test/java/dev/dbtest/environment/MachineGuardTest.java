package dev.dbtest.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineGuardTest {

  @Test
  void isAloneWhereNobodyElseMeasures(@TempDir Path directory) {
    try (MachineGuard guard = MachineGuard.enter(Optional.of(directory))) {
      assertThat(guard.isAlone()).isTrue();
    }
  }

  @Test
  void noticesAnotherRunWithoutHinderingIt(@TempDir Path directory) {
    try (MachineGuard first = MachineGuard.enter(Optional.of(directory));
        MachineGuard second = MachineGuard.enter(Optional.of(directory))) {
      assertThat(first.isAlone()).isTrue();
      assertThat(second.isAlone()).isFalse();
    }
  }

  @Test
  void isAloneAgainAfterTheOtherRun(@TempDir Path directory) {
    MachineGuard.enter(Optional.of(directory)).close();

    try (MachineGuard guard = MachineGuard.enter(Optional.of(directory))) {
      assertThat(guard.isAlone()).isTrue();
    }
  }

  @Test
  void followsNoLink(@TempDir Path directory) throws IOException {
    Path precious = Files.writeString(directory.resolve("precious"), "content");
    Files.createSymbolicLink(directory.resolve("dbtest-measuring.lock"), precious);

    try (MachineGuard first = MachineGuard.enter(Optional.of(directory));
        MachineGuard second = MachineGuard.enter(Optional.of(directory))) {
      assertThat(first.isAlone()).isTrue();
      assertThat(second.isAlone()).as("nothing is known").isTrue();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void waitsForNobodyAtANamedPipe(@TempDir Path directory) throws Exception {
    Process mkfifo =
        new ProcessBuilder("mkfifo", directory.resolve("dbtest-measuring.lock").toString()).start();
    assertThat(mkfifo.waitFor()).isZero();

    try (MachineGuard guard =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> MachineGuard.enter(Optional.of(directory)))) {
      assertThat(guard.isAlone()).isTrue();
    }
  }

  @Test
  void saysNothingWhereNoDirectoryIsPrivate() {
    try (MachineGuard guard = MachineGuard.enter(Optional.empty())) {
      assertThat(guard.isAlone()).isTrue();
    }
  }

  @Test
  void saysNothingWhereItCannotKnow(@TempDir Path directory) {
    try (MachineGuard guard = MachineGuard.enter(Optional.of(directory.resolve("missing")))) {
      assertThat(guard.isAlone()).isTrue();
    }
  }
}
