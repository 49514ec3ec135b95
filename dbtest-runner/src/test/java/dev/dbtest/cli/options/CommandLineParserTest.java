package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineParserTest {

  @Test
  void runsEverythingWithoutACommand() throws UsageException {
    assertThat(parse().command()).isEqualTo(Command.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit --seed 7 --fail-fast",
        "--seed 7 --fail-fast unit",
        "--fail-fast unit --seed=7",
        "--seed=7 unit --fail-fast"
      })
  void takesOptionsOnEitherSideOfTheCommand(String line) throws UsageException {
    Arguments arguments = parse(line.split(" ", -1));

    assertThat(arguments.command()).isEqualTo(Command.UNIT);
    assertThat(arguments.seed()).contains(7L);
    assertThat(arguments.has(Option.FAIL_FAST)).isTrue();
  }

  @Test
  void takesHelpForACommandThatAsksForHelp() throws UsageException {
    assertThat(parse("help").has(Option.HELP)).isTrue();

    Arguments ofBench = parse("help", "bench");

    assertThat(ofBench.command()).isEqualTo(Command.BENCH);
    assertThat(ofBench.has(Option.HELP)).isTrue();
  }

  @Test
  void takesFurtherWordsForPatterns() throws UsageException {
    Arguments arguments = parse("unit", "Transfer*", "--pattern", "Ledger*", "Account#opens");

    assertThat(arguments.texts(Option.PATTERN))
        .containsExactlyInAnyOrder("Ledger*", "Transfer*", "Account#opens");
  }

  @Test
  void takesFurtherWordsForFilesWhereTheCommandIsAboutFiles() throws UsageException {
    Arguments arguments = parse("compare", "old.json", "--format=json", "new.json");

    assertThat(arguments.operands()).containsExactly("old.json", "new.json");
    assertThat(arguments.has(Option.PATTERN)).isFalse();
  }

  @Test
  void keepsRepeatedOptionsInOrder() throws UsageException {
    assertThat(parse("bench", "--param", "a=1", "--param", "b=2").texts(Option.PARAM))
        .containsExactly("a=1", "b=2");
  }

  @Test
  void passesOptionsOfTheJvmThrough() throws UsageException {
    Arguments arguments =
        parse("unit", "--jvm-arg", "-Xmx1g", "--jvm-arg", "-verbose:gc", "-Dname=value");

    assertThat(arguments.texts(Option.JVM_ARG)).containsExactly("-Xmx1g", "-verbose:gc");
    assertThat(arguments.pairs(Option.SYSTEM_PROPERTY)).containsEntry("name", "value");
  }

  @Test
  void takesAnAtSignForItself() throws UsageException {
    assertThat(parse("unit", "--pattern", "@home").texts(Option.PATTERN)).containsExactly("@home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit",
        "unit --classpath a:b --seed 3 -v",
        "unit -h",
        "-V",
        "--fail-fast unit Transfer* --pattern x --exclude=y --exclude z",
        "-Da=b unit -Dc --system-property d=e --jvm-arg -Xmx1g --jvm-arg=-ea",
        "bench --param a=1,2 --param=b=x=y --help",
        "list --format json --report markdown=a=b.md @home"
      })
  void readsPlainLinesAsThoroughlyAsOthers(String line) throws UsageException {
    List<String> words = List.of(line.split(" ", -1));

    assertThat(PlainWords.of(words)).isPresent();
    assertThat(CommandLineParser.parse(words)).isEqualTo(thoroughly(words));
  }

  @Test
  void readsNoPlainLineOtherwiseThanTheLibrary() {
    Random random = new Random(36);
    int plain = 0;
    for (int i = 0; i < 4_000; i++) {
      List<String> words = randomLine(random);
      if (PlainWords.of(words).isPresent()) {
        plain++;
        assertThat(outcome(() -> CommandLineParser.parse(words)))
            .as(words.toString())
            .isEqualTo(outcome(() -> thoroughly(words)));
      }
    }
    assertThat(plain).isGreaterThan(400);
  }

  private static Arguments thoroughly(List<String> words) throws UsageException {
    return CommandLineParser.arguments(PicocliWords.of(words), words);
  }

  /** Words of all kinds that may follow each other, most of them options of one command. */
  private static List<String> randomLine(Random random) {
    List<String> values = List.of("1", "a=b", "x", "@x", "a b", "=", "é", "unit", "--", "-", "");
    List<Option> options = List.of(Option.values());
    List<String> line = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      line.add(random.nextBoolean() ? "unit" : "bench");
    }
    int words = random.nextInt(5);
    for (int i = 0; i < words; i++) {
      Option option = options.get(random.nextInt(options.size()));
      String value = values.get(random.nextInt(values.size()));
      switch (random.nextInt(8)) {
        case 0 -> line.add(value);
        case 1 -> line.add("-D" + value);
        case 2, 3 -> line.add(option.label() + "=" + value);
        case 4 -> line.add(option.label());
        case 5 -> line.add(List.of("-v", "-h", "-V", "-vh", "-D").get(random.nextInt(5)));
        default -> {
          line.add(option.label());
          line.add(value);
        }
      }
    }
    return line;
  }

  private interface Reading {
    Arguments read() throws UsageException;
  }

  /** The arguments, or what is said against them. */
  private static Object outcome(Reading reading) {
    try {
      return reading.read();
    } catch (UsageException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit -vh",
        "unit --fail",
        "unit --fail-fast=true",
        "unit --fail-fast --fail-fast",
        "unit --seed 1 --seed 2",
        "unit --seed",
        "unit --seed=",
        "unit --pattern --seed 1",
        "unit -D a=b",
        "unit -D=a",
        "unit --",
        "unit  x"
      })
  void leavesLinesThatAreNotPlainToTheLibrary(String line) {
    assertThat(PlainWords.of(List.of(line.split(" ", -1)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sed 3             | unknown option '--sed'; did you mean --seed?",
        "unti                | unknown command 'unti'; did you mean unit?",
        "frobnicate          | unknown command 'frobnicate'",
        "unit --forks 3      | --forks does not apply to 'dbtest unit'",
        "--forks 3 unit      | --forks does not apply to 'dbtest unit'",
        "bench --retries 1   | --retries does not apply to 'dbtest bench'",
        "list --seed 1       | --seed does not apply to 'dbtest list'",
        "--pattern --tags x  | --pattern needs a value, GLOB, before --tags",
        "unit --seed         | Missing required parameter for option '--seed' (N)",
        "--seed 1 --seed 2   | option '--seed' (N) should be specified only once"
      })
  void refusesWhatItDoesNotUnderstand(String line, String message) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> parse(line.split(" ", -1)))
        .withMessage(message);
  }

  private static Arguments parse(String... words) throws UsageException {
    return CommandLineParser.parse(List.of(words));
  }
}
