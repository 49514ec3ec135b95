package dev.dbtest.cli.options;

import dev.dbtest.config.ConfigEntry;
import dev.dbtest.config.ConfigEntry.Kind;
import dev.dbtest.config.ConfigPlace;
import dev.dbtest.config.ConfigReader;
import dev.dbtest.config.ConfigValue;
import dev.dbtest.project.ProjectPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The configuration of the project that archives of classes are made with. It is remembered from
 * the start, as it is in all runs but the first, so that the library for TOML does not become a
 * part of the archive, which every command maps.
 */
public final class TrainingConfiguration {

  private static final String TEXT =
      """
      verbose = false
      [unit]
      jobs = 1
      """;

  private TrainingConfiguration() {}

  /**
   * Writes the file and the memory of it.
   *
   * @param directory that of the project
   * @throws IOException if it cannot be written to
   */
  public static void write(Path directory) throws IOException {
    List<ConfigEntry> entries =
        List.of(
            entry(List.of("verbose"), Kind.FLAG, "false", 1),
            new ConfigEntry(List.of("unit"), Kind.TABLE, List.of(), new ConfigPlace(2, 1)),
            entry(List.of("unit", "jobs"), Kind.NUMBER, "1", 3));
    ConfigReader.write(
        directory.resolve(Configuration.FILE),
        TEXT,
        entries,
        ProjectPlaces.stateDirectory(directory).resolve(Configuration.MEMORY));
  }

  private static ConfigEntry entry(List<String> path, Kind kind, String value, int line) {
    ConfigPlace place = new ConfigPlace(line, 1);
    return new ConfigEntry(path, kind, List.of(new ConfigValue(value, place)), place);
  }
}
