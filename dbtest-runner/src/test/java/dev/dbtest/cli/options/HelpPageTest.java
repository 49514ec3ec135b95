package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.testing.Golden;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpPageTest {

  @ParameterizedTest
  @EnumSource(Command.class)
  void looksAsItDid(Command command) {
    Golden.assertThatText(
        new HelpPage(command, false, 100).text(),
        "cli/help-" + command.name().toLowerCase(Locale.ROOT) + ".txt");
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void fitsTheTerminal(Command command) {
    assertThat(new HelpPage(command, false, 80).text().lines())
        .filteredOn(line -> !line.startsWith("  dbtest"))
        .filteredOn(line -> !line.matches(" +(\\d+|\\(none\\)|[a-z]+)  .*"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void explainsEveryExitCode(ExitCode code) {
    assertThat(new HelpPage(Command.ALL, false, 100).text())
        .contains(code.number() + "  " + code.meaning());
  }
}
