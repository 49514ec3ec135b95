package dev.dbtest.execute.benchmarks;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What the class paths of benchmarks held at one moment.
 *
 * @param entries for each entry of a class path its files by their paths, and for each file what
 *     tells its content from any other
 */
record ClassImage(SortedMap<Path, SortedMap<Path, String>> entries) {

  /**
   * Looks at class paths.
   *
   * @throws IOException if an entry cannot be read
   */
  static ClassImage of(List<BenchmarkRuntime> runtimes) throws IOException {
    SortedMap<Path, SortedMap<Path, String>> entries = new TreeMap<>();
    MessageDigest digest = RunFingerprint.sha256();
    for (BenchmarkRuntime runtime : runtimes) {
      for (Path entry : runtime.classPath()) {
        if (!entries.containsKey(entry)) {
          SortedMap<Path, String> files = new TreeMap<>();
          if (Files.isDirectory(entry)) {
            addAll(entry, files, digest);
          } else if (Files.exists(entry)) {
            files.put(entry, ofJar(entry, digest));
          }
          entries.put(entry, files);
        }
      }
    }
    return new ClassImage(entries);
  }

  /** Enters the files of a directory under the name that the class path has for it. */
  private static void addAll(Path directory, SortedMap<Path, String> files, MessageDigest digest)
      throws IOException {
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              // A rebuild without a change writes the same bytes at another time.
              files.put(file, hex(digest.digest(Files.readAllBytes(file))));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof FileSystemLoopException || Files.isSymbolicLink(file)) {
              // A link back, or to nowhere: no class is behind it that is not elsewhere too.
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /**
   * What tells the content of a jar from any other: the checksums of its entries. Their times do
   * not count, since each build writes them anew.
   */
  private static String ofJar(Path jar, MessageDigest digest) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        RunFingerprint.add(digest, entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc());
      }
      return hex(digest.digest());
    } catch (ZipException e) {
      digest.reset();
      return Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** Files that are not what they are in the other image, or are in one of the two only. */
  List<Path> differencesFrom(ClassImage other) {
    Map<Path, String> here = files();
    Map<Path, String> there = other.files();
    TreeSet<Path> all = new TreeSet<>(here.keySet());
    all.addAll(there.keySet());
    all.removeIf(file -> Objects.equals(here.get(file), there.get(file)));
    return List.copyOf(all);
  }

  private Map<Path, String> files() {
    Map<Path, String> all = new HashMap<>();
    for (Map<Path, String> files : entries.values()) {
      all.putAll(files);
    }
    return all;
  }

  /** Adds all there is to a digest; where the files of a directory lie makes no difference. */
  void addTo(MessageDigest digest, List<BenchmarkRuntime> runtimes) {
    for (BenchmarkRuntime runtime : runtimes) {
      RunFingerprint.add(digest, runtime.module() + '\n' + runtime.build());
      for (Path entry : runtime.classPath()) {
        Map<Path, String> files = entries.getOrDefault(entry, new TreeMap<>());
        for (Map.Entry<Path, String> file : files.entrySet()) {
          boolean isEntry = file.getKey().equals(entry);
          Path name = isEntry ? entry.getFileName() : entry.relativize(file.getKey());
          RunFingerprint.add(digest, name + " " + file.getValue());
        }
      }
    }
  }
}
