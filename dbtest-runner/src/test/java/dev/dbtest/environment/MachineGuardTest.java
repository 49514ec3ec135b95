package dev.dbtest.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineGuardTest {

  @Test
  void isAloneWhereNobodyElseMeasures(@TempDir Path directory) {
    try (MachineGuard guard = MachineGuard.enter(directory)) {
      assertThat(guard.isAlone()).isTrue();
    }
  }

  @Test
  void noticesAnotherRunWithoutHinderingIt(@TempDir Path directory) {
    try (MachineGuard first = MachineGuard.enter(directory);
        MachineGuard second = MachineGuard.enter(directory)) {
      assertThat(first.isAlone()).isTrue();
      assertThat(second.isAlone()).isFalse();
    }
  }

  @Test
  void isAloneAgainAfterTheOtherRun(@TempDir Path directory) {
    MachineGuard.enter(directory).close();

    try (MachineGuard guard = MachineGuard.enter(directory)) {
      assertThat(guard.isAlone()).isTrue();
    }
  }

  @Test
  void saysNothingWhereItCannotKnow(@TempDir Path directory) {
    try (MachineGuard guard = MachineGuard.enter(directory.resolve("missing"))) {
      assertThat(guard.isAlone()).isTrue();
    }
  }
}
