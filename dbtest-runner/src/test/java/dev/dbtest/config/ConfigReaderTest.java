package dev.dbtest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dbtest.config.ConfigEntry.Kind;
import dev.dbtest.testing.bytes.GoldenBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {

  private static final String TEXT =
      """
      color = "never"
      [bench]
      forks = 10
      precision = 1.5
      no-touch-heap = true
      param = [
        "size=1",
        "size=2",
      ]
      """;

  private final Path file;
  private final Path memory;

  ConfigReaderTest(@TempDir Path directory) {
    file = directory.resolve("dbtest.toml");
    memory = directory.resolve("state").resolve("config.bin");
  }

  @Test
  void readsEachKeyWithItsPlace() throws Exception {
    assertThat(read(TEXT))
        .containsExactly(
            entry(List.of("color"), Kind.TEXT, at(1, 1), new ConfigValue("never", at(1, 1))),
            entry(List.of("bench"), Kind.TABLE, at(2, 1)),
            entry(
                List.of("bench", "forks"), Kind.NUMBER, at(3, 1), new ConfigValue("10", at(3, 1))),
            entry(
                List.of("bench", "precision"),
                Kind.NUMBER,
                at(4, 1),
                new ConfigValue("1.5", at(4, 1))),
            entry(
                List.of("bench", "no-touch-heap"),
                Kind.FLAG,
                at(5, 1),
                new ConfigValue("true", at(5, 1))),
            entry(
                List.of("bench", "param"),
                Kind.LIST,
                at(6, 1),
                new ConfigValue("size=1", at(7, 3)),
                new ConfigValue("size=2", at(8, 3))));
  }

  @Test
  void readsAFileOfWindowsAlike() throws Exception {
    assertThat(read("\uFEFF" + TEXT.replace("\n", "\r\n"))).isEqualTo(read(TEXT));
  }

  @Test
  void saysWhatNoOptionTakes() throws Exception {
    assertThat(read("a = 2026-11-30\nb = [[1]]\nc = [true]\nd = nan\n[[e]]\nf = 1\n"))
        .extracting(ConfigEntry::kind)
        .containsOnly(Kind.OTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jobs: 4                  | 1 | this is not TOML",
        "jobs = 4\\njobs = 5      | 2 | this is not TOML",
        "[unit]\\n[unit]          | 2 | this is not TOML",
        "color = 'a\\u0001'       | 1 | this is not TOML",
        "jobs = [1, 2             | 1 | this is not TOML",
        "<html>                   | 1 | this is not TOML",
      })
  void saysWhereAFileIsNotToml(String text, int line, String words) {
    String content = text.replace("\\n", "\n").replace("\\u0001", "\u0001");

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read(content))
        .withMessageStartingWith(words)
        .satisfies(e -> assertThat(e.place()).extracting(ConfigPlace::line).isEqualTo(line));
  }

  @Test
  void saysWhereAFileIsNotUtf8() throws IOException {
    Files.write(file, "jobs = 4\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigReader.read(file, memory))
        .withMessage("this is not UTF-8")
        .satisfies(e -> assertThat(e.place()).isEqualTo(at(2, 6)));
  }

  @Test
  void refusesADirectory() throws IOException {
    Files.createDirectory(file);

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigReader.read(file, memory))
        .withMessageContaining("a directory");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConfigReader.read(file, memory))
        .withMessage("there is no such file");
  }

  @Test
  void refusesAFileThatIsTooLongToBeAConfiguration() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("#".repeat(ConfigReader.LARGEST + 1)))
        .withMessageContaining("more than 256 KiB");
  }

  @Test
  void refusesListsThatAreNestedWithoutEnd() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> read("a = " + "[".repeat(100_000)));
  }

  @Test
  void remembersWhatItReadForAFileOfTheSameBytes() throws Exception {
    List<ConfigEntry> other = List.of(entry(List.of("other"), Kind.TABLE, at(7, 7)));
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    new ConfigMemory(memory).remember(bytes, other);

    assertThat(read(TEXT)).isEqualTo(other);
    assertThat(read(TEXT + "#")).isNotEqualTo(other);
  }

  @Test
  void readsTheFileWhereItsMemoryIsDamaged() throws Exception {
    List<ConfigEntry> entries = read(TEXT);
    byte[] whole = Files.readAllBytes(memory);

    for (int length = 0; length < whole.length; length++) {
      Files.write(memory, Arrays.copyOf(whole, length));
      assertThat(new ConfigMemory(memory).recall(TEXT.getBytes(StandardCharsets.UTF_8)))
          .as("after %s bytes", length)
          .isEmpty();
    }
    assertThat(read(TEXT)).isEqualTo(entries);
  }

  @Test
  void readsTheFileWhereNothingCanBeRemembered() throws Exception {
    Files.writeString(memory.getParent(), "no directory");

    assertThat(read(TEXT)).hasSize(6);
  }

  @Test
  void remembersInALayoutThatHasAVersion() throws Exception {
    read(TEXT);

    new GoldenBytes()
        .add("Memory", Files.readAllBytes(memory))
        .assertUnchanged("configuration.hex", "the version in ConfigMemory.FORMAT");
  }

  private List<ConfigEntry> read(String text) throws IOException, ConfigException {
    Files.writeString(file, text);
    return ConfigReader.read(file, memory);
  }

  private static ConfigEntry entry(
      List<String> path, Kind kind, ConfigPlace place, ConfigValue... values) {
    return new ConfigEntry(path, kind, List.of(values), place);
  }

  private static ConfigPlace at(int line, int column) {
    return new ConfigPlace(line, column);
  }
}
