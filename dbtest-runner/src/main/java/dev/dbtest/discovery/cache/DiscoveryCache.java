package dev.dbtest.discovery.cache;

import dev.dbtest.discovery.roots.ClassRoot;
import dev.dbtest.discovery.roots.Fingerprint;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.link.MalformedFrameException;
import dev.dbtest.model.Discovery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what discovery found, in one file per module, for as long as none of the module's files
 * changes in name, size or time of last change.
 *
 * <p>A file that is damaged or of another version counts as missing, and so does one that cannot be
 * read; one that cannot be written is skipped. The only cost of this is time. Files are written
 * under another name and then moved into place, so runs at the same time see each other's files
 * whole or not at all.
 */
public final class DiscoveryCache {

  /**
   * Files changed less than this before they were read, in milliseconds, are not remembered: where
   * the clock of the file system is coarse, they might have changed again without a new time.
   */
  private static final long SETTLED_AFTER = 100;

  private final @Nullable Path directory;
  private final String version;
  private final Clock clock;

  private DiscoveryCache(@Nullable Path directory, String version, Clock clock) {
    this.directory = directory;
    this.version = version;
    this.clock = clock;
  }

  /** Remembers nothing. */
  public static DiscoveryCache none() {
    return new DiscoveryCache(null, "", Clock.systemUTC());
  }

  /**
   * A cache in a directory, which is created when it is needed.
   *
   * @param directory where the files go
   * @param version version of dbtest; what another version wrote is not used
   * @param clock the time, for knowing whether a file has just been changed
   */
  public static DiscoveryCache in(Path directory, String version, Clock clock) {
    return new DiscoveryCache(directory, version, clock);
  }

  /** What is known about a module, if none of its files has changed since. */
  public Optional<Discovery> read(ScanRequest request, List<ClassRoot> roots) {
    if (directory == null) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> content = CacheFile.FORMAT.read(file(directory, request));
      if (content.isEmpty()) {
        return Optional.empty();
      }
      CacheFile file = CacheFile.decode(content.get(), key(request));
      boolean unchanged =
          file.roots().sameFiles(fingerprint(roots))
              && file.elsewhere().sameFiles(fingerprintOf(file.probes()));
      return unchanged ? Optional.of(file.discovery()) : Optional.empty();
    } catch (IOException | MalformedFrameException e) {
      return Optional.empty();
    }
  }

  /** The time, for {@link #write}. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Remembers what was found, unless its files were written while they were read, or just before.
   *
   * @param found what was found
   * @param probed files outside the class roots that the answer depends on
   * @param before a time before the first file was read
   */
  public void write(
      ScanRequest request,
      List<ClassRoot> roots,
      Discovery found,
      Collection<Path> probed,
      Instant before) {
    if (directory == null) {
      return;
    }
    Fingerprint ofRoots = fingerprint(roots);
    List<String> probes = new ArrayList<>();
    for (Path probe : probed) {
      probes.add(probe.toString());
    }
    Fingerprint elsewhere = fingerprintOf(probes);
    if (ofRoots.and(elsewhere).newest() > before.toEpochMilli() - SETTLED_AFTER) {
      return;
    }
    CacheFile content = new CacheFile(ofRoots, probes, elsewhere, found);
    try {
      CacheFile.FORMAT.write(file(directory, request), content.encode(key(request)));
    } catch (IOException e) {
      // The next run will search again.
    }
  }

  /** Everything that the answer depends on apart from the files themselves. */
  private List<String> key(ScanRequest request) {
    return List.of(
        version,
        request.module(),
        request.classRoots().toString(),
        request.classPath().toString(),
        Integer.toString(request.release()));
  }

  private static Path file(Path directory, ScanRequest request) {
    long hash =
        Fingerprint.of(request.classRoots().toString(), 0, request.module().hashCode()).sum();
    return directory.resolve(Long.toHexString(hash).concat(".bin"));
  }

  private static Fingerprint fingerprint(List<ClassRoot> roots) {
    Fingerprint sum = Fingerprint.NONE;
    for (ClassRoot root : roots) {
      sum = sum.and(root.fingerprint().in(root.path().toString()));
    }
    return sum;
  }

  private static Fingerprint fingerprintOf(Collection<String> probes) {
    Fingerprint sum = Fingerprint.NONE;
    for (String probe : probes) {
      sum = sum.and(Fingerprint.ofPath(probe));
    }
    return sum;
  }
}
