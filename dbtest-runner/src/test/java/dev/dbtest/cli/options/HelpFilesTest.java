package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpFilesTest {

  @TempDir private Path home;

  @BeforeEach
  void write() throws IOException {
    HelpFiles.main(new String[] {home.toString(), "1.2.3"});
  }

  @ParameterizedTest
  @EnumSource(Option.class)
  void knowEveryOption(Option option) throws IOException {
    assertThat(read("completions/dbtest.bash")).contains(option.label());
    assertThat(read("completions/_dbtest")).contains(option.label() + '[');
    assertThat(read("completions/dbtest.fish"))
        .contains(" -l " + option.label().substring(2) + ' ');
    assertThat(read("man/man1/dbtest.1")).contains(option.label().replace("-", "\\-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"completions/dbtest.bash", "completions/_dbtest", "completions/dbtest.fish"})
  void knowTheWordsThatAnOptionTakes(String file) throws IOException {
    assertThat(read(file)).contains("thorough");
  }

  @Test
  void offerOnlyTheOptionsOfACommandInFish() throws IOException {
    assertThat(read("completions/dbtest.fish"))
        .contains(
            "-n 'not __fish_seen_subcommand_from unit integration list compare report merge plan archive history doctor init' -l budget -x -d");
  }

  @Test
  void sayTheVersionAndTheExitCodesInThePage() throws IOException {
    assertThat(read("man/man1/dbtest.1"))
        .startsWith(".TH DBTEST 1 \"\" \"dbtest 1.2.3\"\n.SH \"NAME\"\n")
        .contains(".TP\n.B \"130\"\nThe run was interrupted");
  }

  private String read(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }
}
