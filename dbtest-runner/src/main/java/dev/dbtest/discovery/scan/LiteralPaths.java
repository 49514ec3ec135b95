package dev.dbtest.discovery.scan;

import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Class path entries whose paths ClassGraph takes as they are. It reads a star as a pattern and a
 * backslash as a slash, where a JVM takes both for what they are; so of entries with these there is
 * a copy elsewhere for as long as ClassGraph reads.
 */
final class LiteralPaths implements AutoCloseable {

  private final List<Path> entries = new ArrayList<>();
  private @Nullable Path copies;

  /** Copies the entries that need it. */
  LiteralPaths(List<Path> entries) {
    try {
      for (Path entry : entries) {
        this.entries.add(isLiteral(entry) ? entry : copy(entry.toRealPath()));
      }
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e);
    }
  }

  /** The entries, in order, each itself or a copy. */
  List<Path> entries() {
    return List.copyOf(entries);
  }

  private static boolean isLiteral(Path entry) {
    String text = entry.toAbsolutePath().toString();
    boolean odd =
        text.indexOf('*') >= 0
            || (text.indexOf('\\') >= 0 && !entry.getFileSystem().getSeparator().equals("\\"));
    return !odd || !Files.exists(entry);
  }

  private Path copy(Path entry) throws IOException {
    Path all = copies;
    if (all == null) {
      all = PrivateFiles.createDirectory();
      copies = all;
    }
    boolean directory = Files.isDirectory(entry);
    Path copy = all.resolve(entries.size() + (directory ? "" : ".jar"));
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(entry.relativize(file).toString());
        if (directory && Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!directory || file.toString().endsWith(".class")) {
          Files.copy(file, directory ? target : copy);
        }
      }
    }
    return copy;
  }

  @Override
  public void close() {
    if (copies != null) {
      DeadFronts.delete(copies);
    }
  }
}
