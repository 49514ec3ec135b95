package dev.dbtest.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JmhWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-f 2 -wi 3 -i 5 | --forks=2 --warmup=3 --rounds=5",
        "-f2 -t4 | --forks=2 --threads=4",
        "-r 10 -w 100ms | --round-time=10s --warmup-time=100ms",
        "-r 1hr | --round-time=1h",
        "-p size=1,2 -p kind=a | --param=size=1,2 --param=kind=a",
        "-bm thrpt | --mode=thrpt",
        "-bm AverageTime | --mode=avgt",
        "-t max | --threads=8",
        "-prof gc | --prof=gc",
        "-foe true | --fail-fast",
        "-foe false -f 1 | --forks=1",
        "-rf json -rff out.json | --report=jmh-json=out.json",
        "-rf json | --report=jmh-json=jmh-result.json",
        "-lprof | --prof list",
        "-f 1 --verbose --tags fast Parse | --forks=1 --verbose --tags fast *Parse*",
        "-- -f 1 | --forks=1",
        "-- Parse.* | *Parse*",
      })
  void areSaidInWordsOfDbtest(String jmh, String own) throws UsageException {
    assertThat(translated(jmh)).isEqualTo("bench " + own);
  }

  @Test
  void mayHaveSeveralArgumentsOfTheJvmInOne() throws UsageException {
    List<String> words = List.of("bench", "-jvmArgs", "-Xmx1g -ea");

    assertThat(JmhWords.translated(words, 8))
        .containsExactly("bench", "--jvm-arg=-Xmx1g", "--jvm-arg=-ea");
  }

  @ParameterizedTest
  @CsvSource({
    "Parse, *Parse*",
    "^org.acme.Parse, org?acme?Parse*",
    "Parse\\.big$, *Parse?big",
    ".*Parse.*big.*, *Parse*big*"
  })
  void findPatternsAnywhereInANameAsJmhDoes(String pattern, String glob) throws UsageException {
    assertThat(JmhWords.glob(pattern)).isEqualTo(glob);
  }

  @Test
  void askForAListOfWhatThereIs() throws UsageException {
    assertThat(translated("-l -f 1 --classpath a.jar Parse"))
        .isEqualTo("list --classpath a.jar *Parse*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-bm all | --mode avgt, thrpt, sample or ss",
        "-f 0 | at least -f 1",
        "-rf csv | -rf json",
        "-rff out.csv | -rf json",
        "-bs 10 | @Measurement(batchSize)",
        "-o out.txt | --report markdown=FILE",
        "-f 1 (Parse) | Give globs",
        "-i | Put it behind",
      })
  void sayWhatThereIsInsteadOfWhatDbtestLacks(String jmh, String hint) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> translated(jmh))
        .satisfies(e -> assertThat(e.hint()).contains(hint));
  }

  @ParameterizedTest
  @CsvSource({"unit -f 2", "bench Parse* --forks 2", "bench", "list -- Parse"})
  void areNoneInOtherCommandLines(String line) {
    assertThat(JmhWords.areIn(List.of(line.split(" ", -1)))).isFalse();
  }

  private static String translated(String jmh) throws UsageException {
    return String.join(" ", JmhWords.translated(List.of(("bench " + jmh).split(" ", -1)), 8));
  }
}
