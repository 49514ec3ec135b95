package dev.dbtest.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {

  @TempDir Path directory;

  @Test
  void everySystemHasItsOwnOpener() {
    assertThat(Desktop.of("Mac OS X", Map.of()).opener()).containsExactly("open");
    assertThat(Desktop.of("Windows 11", Map.of()).opener())
        .containsExactly("rundll32", "url.dll,FileProtocolHandler");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aDesktopOfUnixIsAskedThroughXdgOpen() throws IOException {
    opener("exit 0");

    assertThat(linux().opener()).containsExactly("xdg-open");
  }

  @Test
  void withoutADisplayItSaysSo() {
    assertThat(Desktop.of("Linux", Map.of("PATH", "/usr/bin")).open(directory))
        .hasValue("there is no desktop here, since neither DISPLAY nor WAYLAND_DISPLAY is set");
  }

  @Test
  void withoutAnOpenerItSaysWhatToInstall() {
    assertThat(linux().open(directory))
        .hasValue("there is no xdg-open on the PATH; install xdg-utils");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void anOpenerThatFailsIsNamedWithItsCode() throws IOException {
    Path program = opener("exit 4");

    assertThat(new Desktop(List.of(program.toString()), "").open(directory))
        .hasValue(program + " ended with exit code 4");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theOpenerGetsTheFile() throws IOException {
    Path program = opener("printf '%s' \"$1\" > '" + directory.resolve("seen") + "'");
    Path page = directory.resolve("a b & c.html");

    assertThat(new Desktop(List.of(program.toString()), "").open(page)).isEmpty();

    assertThat(Files.readString(directory.resolve("seen"))).isEqualTo(page.toString());
  }

  private Desktop linux() {
    return Desktop.of("Linux", Map.of("DISPLAY", ":0", "PATH", directory.toString()));
  }

  private Path opener(String script) throws IOException {
    Path program = directory.resolve("xdg-open");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}
