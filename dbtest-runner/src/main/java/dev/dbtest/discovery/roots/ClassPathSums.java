package dev.dbtest.discovery.roots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Sums up class paths with all that is on them, so that whatever is remembered of a run can name
 * what it ran. The same files in another place, or in another order, have another sum.
 */
public final class ClassPathSums {

  private final Map<Path, Fingerprint> known;

  /**
   * Sums up with what is known already.
   *
   * @param known what directories and jars sum up to, as discovery found them
   */
  public ClassPathSums(Map<Path, Fingerprint> known) {
    this.known = Map.copyOf(known);
  }

  /** What a class path sums up to, as text. */
  public String of(List<Path> classPath) {
    Fingerprint sum = Fingerprint.NONE;
    int position = 0;
    for (Path entry : classPath) {
      // Of two classes of a name, the JVM loads the one that comes first.
      sum = sum.and(ofEntry(entry).in(position + " " + entry));
      position++;
    }
    return Long.toHexString(sum.files()) + '-' + Long.toHexString(sum.sum());
  }

  private Fingerprint ofEntry(Path entry) {
    Fingerprint found = known.get(entry);
    if (found != null) {
      return found;
    }
    try {
      if (Files.isDirectory(entry)) {
        return DirectoryRoot.read(entry).contents();
      }
    } catch (IOException e) {
      // It cannot be listed, so nothing can be loaded from it either.
    }
    return Fingerprint.ofPath(entry.toString());
  }
}
