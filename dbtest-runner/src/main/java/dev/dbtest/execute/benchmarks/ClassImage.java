package dev.dbtest.execute.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the class paths of benchmarks held at one moment.
 *
 * @param files for each file, by its path, what tells its content from any other
 */
record ClassImage(SortedMap<Path, String> files) {

  /**
   * Looks at class paths.
   *
   * @throws IOException if an entry cannot be read
   */
  static ClassImage of(List<BenchmarkRuntime> runtimes) throws IOException {
    SortedMap<Path, String> files = new TreeMap<>();
    MessageDigest digest = RunFingerprint.sha256();
    for (BenchmarkRuntime runtime : runtimes) {
      for (Path entry : runtime.classPath()) {
        if (Files.isDirectory(entry)) {
          addAll(entry, files, digest);
        } else if (Files.exists(entry)) {
          // A jar is written anew with every build, and its entries carry times.
          files.put(entry, Files.size(entry) + " " + Files.getLastModifiedTime(entry));
        }
      }
    }
    return new ClassImage(files);
  }

  private static void addAll(Path directory, SortedMap<Path, String> files, MessageDigest digest)
      throws IOException {
    try (Stream<Path> all = Files.walk(directory.toRealPath())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        // A rebuild without a change writes the same bytes at another time.
        files.put(file, HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
      }
    }
  }

  /** Files that are not what they are in the other image, or are in one of the two only. */
  List<Path> differencesFrom(ClassImage other) {
    TreeSet<Path> all = new TreeSet<>(files.keySet());
    all.addAll(other.files.keySet());
    all.removeIf(file -> Objects.equals(files.get(file), other.files.get(file)));
    return List.copyOf(all);
  }

  /** Adds all there is to a digest; where the files of a directory lie makes no difference. */
  void addTo(MessageDigest digest, List<BenchmarkRuntime> runtimes) {
    for (BenchmarkRuntime runtime : runtimes) {
      add(digest, runtime.module() + '\n' + runtime.build());
      for (Path entry : runtime.classPath()) {
        for (Map.Entry<Path, String> file : files.entrySet()) {
          if (file.getKey().equals(entry)) {
            add(digest, entry.getFileName() + " " + file.getValue());
          } else if (file.getKey().startsWith(entry)) {
            add(digest, entry.relativize(file.getKey()) + " " + file.getValue());
          }
        }
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
