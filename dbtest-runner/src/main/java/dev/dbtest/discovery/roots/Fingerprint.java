package dev.dbtest.discovery.roots;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sums up files by name, size and time of last change, in any order. Two sets of files with the
 * same sum are taken for the same. A changed size or time changes the sum but for one chance in
 * 2<sup>64</sup>.
 *
 * <p>A file's own time says little: a build may give all its files one time, and copying or
 * unpacking keeps the times of the originals. The time at which the system last touched the file
 * changes with its content, and nobody can set it. It moves in steps, though, and many files may be
 * touched within one, so what else the system says at the same time counts as well. Where it keeps
 * none of this, size and time of change have to do.
 *
 * @param files how many there are
 * @param sum what they sum up to
 * @param newest time of the latest change, in milliseconds since 1970; {@code Long.MIN_VALUE} if
 *     there are no files
 */
public record Fingerprint(long files, long sum, long newest) {

  /** When the system last changed content or attributes, and what tells files apart beside that. */
  private static final String SEEN = "unix:ctime,size,lastModifiedTime,ino";

  /** No files at all. */
  public static final Fingerprint NONE = new Fingerprint(0, 0, Long.MIN_VALUE);

  /**
   * The fingerprint of one file.
   *
   * @param modified time of its last change, in milliseconds since 1970
   */
  public static Fingerprint of(String name, long size, long modified) {
    return new Fingerprint(1, mixed(name.hashCode() + mixed(size + mixed(modified))), modified);
  }

  /** The fingerprint of a file by its path; a missing file has one as well. */
  public static Fingerprint ofPath(String path) {
    File file = new File(path);
    return file.lastModified() == 0 && !file.exists()
        ? new Fingerprint(1, mixed(path.hashCode() - 1L), Long.MIN_VALUE)
        : of(path, file);
  }

  /**
   * The fingerprint of a file that exists.
   *
   * @param name what it is called in the sum
   */
  static Fingerprint of(String name, File file) {
    try {
      Map<String, Object> seen = Files.readAttributes(file.toPath(), SEEN);
      if (seen.get("ctime") instanceof FileTime touched) {
        long others =
            nanos(seen.get("lastModifiedTime"))
                + mixed(number(seen.get("size")) + mixed(number(seen.get("ino"))));
        return new Fingerprint(
            1, mixed(name.hashCode() + mixed(nanos(touched) + mixed(others))), touched.toMillis());
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // The system does not keep them.
    }
    return of(name, file.length(), file.lastModified());
  }

  private static long nanos(@Nullable Object time) {
    return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : 0;
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number known ? known.longValue() : 0;
  }

  /** The fingerprint of both sets of files. */
  public Fingerprint and(Fingerprint other) {
    return new Fingerprint(files + other.files, sum + other.sum, Math.max(newest, other.newest));
  }

  /** The fingerprint of the same files in another place. */
  public Fingerprint in(String place) {
    return new Fingerprint(files, mixed(sum + place.hashCode()), newest);
  }

  /** Whether the other fingerprint is of the same, unchanged files. */
  public boolean sameFiles(Fingerprint other) {
    return files == other.files && sum == other.sum;
  }

  /** The finalizer of SplitMix64, which spreads every bit over all others. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
