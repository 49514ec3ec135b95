package dev.dbtest.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file in which a build tool answered, as values by key. */
final class AnswerFile {

  private final Properties all;

  private AnswerFile(Properties all) {
    this.all = all;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is missing or damaged
   */
  static AnswerFile read(Path file) throws IOException {
    Properties all = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      all.load(in);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged", e);
    }
    return new AnswerFile(all);
  }

  /** What the keys about each module begin with. */
  List<String> modules() {
    int number = Integer.parseInt(all.getProperty("modules", "0"));
    List<String> prefixes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      prefixes.add("module." + i + ".");
    }
    return prefixes;
  }

  /** One value; {@code null} if there is none. */
  @Nullable String text(String key) {
    return all.getProperty(key);
  }

  /** One path, if there is one that can be the name of a file here. */
  Optional<Path> path(String key) {
    String text = all.getProperty(key);
    try {
      return text == null ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      // Then it does not exist either.
      return Optional.empty();
    }
  }

  /** A list of paths. */
  List<Path> paths(String key) {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; all.getProperty(key + '.' + i) != null; i++) {
      path(key + '.' + i).ifPresent(paths::add);
    }
    return paths;
  }

  /** A list of texts. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; all.getProperty(key + '.' + i) != null; i++) {
      texts.add(all.getProperty(key + '.' + i));
    }
    return texts;
  }

  /** All values whose keys begin with that, by the rest of their keys. */
  Map<String, String> map(String prefix) {
    Map<String, String> map = new TreeMap<>();
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        map.put(key.substring(prefix.length()), all.getProperty(key));
      }
    }
    return map;
  }
}
