package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.cli.process.FakeSurroundings;
import dev.dbtest.execute.account.TimeLimits;
import dev.dbtest.model.Isolation;
import dev.dbtest.plan.suites.SuiteOrder;
import dev.dbtest.run.SuiteWishes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteArgumentsTest {

  @Test
  void shufflesAndRunsOnceInOneWorkerByDefault() throws UsageException {
    SuiteWishes suites = read(Map.of(), "unit");

    assertThat(suites.order()).isEqualTo(SuiteOrder.RANDOM);
    assertThat(suites.onlyFailed()).isFalse();
    assertThat(suites.asksForHistory()).isFalse();
    assertThat(suites.options().jobs()).isEqualTo(1);
    assertThat(suites.options().maxFailures()).isZero();
    assertThat(suites.options().limits()).isEqualTo(TimeLimits.DEFAULT);
    assertThat(suites.workingDirectory()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--jvm-arg=-Xmx1g",
        "--system-property=a=b",
        "--env=A=b",
        "--working-directory=.",
        "--isolation=process",
        "--jobs=2",
        "--debug"
      })
  void refusesWhatDbtestsOwnJvmCannotHave(String option) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read(Map.of(), "unit", "--in-process", option))
        .withMessageContaining("does not go with --in-process")
        .withMessageStartingWith(
            option.substring(0, option.indexOf('=') < 0 ? option.length() : option.indexOf('=')));
  }

  @Test
  void isolatesClassesInDbtestsOwnJvm() throws UsageException {
    assertThat(read(Map.of(), "unit", "--in-process", "--isolation=classloader").inProcess())
        .isTrue();
  }

  @Test
  void takesWhatTheCommandLineSays() throws UsageException {
    SuiteWishes suites =
        read(
            Map.of(),
            "unit",
            "--jobs=4",
            "--isolation=process",
            "--timeout=30s",
            "--order=failed-first",
            "--retries=2",
            "--max-fail=5",
            "--env=A=b");

    assertThat(suites.order()).isEqualTo(SuiteOrder.FAILED_FIRST);
    assertThat(suites.asksForHistory()).isTrue();
    assertThat(suites.options().jobs()).isEqualTo(4);
    assertThat(suites.options().isolation()).isEqualTo(Isolation.PROCESS);
    assertThat(suites.options().limits().test()).isEqualTo(Duration.ofSeconds(30));
    assertThat(suites.options().repeats().retries()).isEqualTo(2);
    assertThat(suites.options().maxFailures()).isEqualTo(5);
    assertThat(suites.options().jvm().environment()).containsOnly(Map.entry("A", "b"));
  }

  @Test
  void takesALimitForEachKindOfCode() throws UsageException {
    SuiteWishes suites =
        read(
            Map.of(),
            "unit",
            "--timeout=1s",
            "--setup-timeout=2s",
            "--teardown-timeout=3s",
            "--suite-timeout=4s",
            "--run-timeout=5s",
            "--grace=6s",
            "--slow=7s");

    TimeLimits limits = suites.options().limits();
    assertThat(
            Stream.of(
                    limits.test(),
                    limits.setup(),
                    limits.teardown(),
                    limits.suite(),
                    limits.run(),
                    limits.grace(),
                    limits.slow())
                .map(Duration::toSeconds))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void runsTestsWhereItIsTold(@TempDir Path directory) throws UsageException {
    SuiteWishes suites = read(Map.of(), "unit", "--working-directory=" + directory);

    assertThat(suites.workingDirectory()).contains(directory);
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read(Map.of(), "unit", "--working-directory", "/no/where"))
        .withMessage("--working-directory /no/where: no such directory");
  }

  @Test
  void limitsNothingWhileSomebodyDebugs() throws UsageException {
    SuiteWishes suites = read(Map.of(), "unit", "--debug");

    assertThat(suites.options().limits()).isEqualTo(TimeLimits.NONE);
    assertThat(suites.options().jvm().debugPort()).isEqualTo(OptionalInt.of(5005));
  }

  @Test
  void knowsOptionsThatJvmsFindInTheEnvironment() throws UsageException {
    SuiteWishes suites = read(Map.of("JDK_JAVA_OPTIONS", "-Xmx1g"), "unit");

    assertThat(suites.options().jvm().inheritedOptions()).isEqualTo("-Xmx1g");
  }

  @Test
  void refusesRepeatsThatWouldNeverEnd() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read(Map.of(), "unit", "--until-fail"))
        .withMessageStartingWith("--until-fail needs --repeat");
  }

  @Test
  void refusesToRetryWhatItRepeats() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read(Map.of(), "unit", "--retries", "1", "--repeat", "3"))
        .withMessage("--retries and --repeat contradict each other");
  }

  private static SuiteWishes read(Map<String, String> environment, String... words)
      throws UsageException {
    return SuiteArguments.of(
        CommandLineParser.parse(List.of(words)),
        new FakeSurroundings().withEnvironment(environment).make(),
        Optional.empty());
  }
}
