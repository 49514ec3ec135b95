package dev.dbtest.sources;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of the project's sources at which tests failed.
 *
 * <p>A line that may be another one than the one that ran is worse than none. It is left out if two
 * files could be meant, and if the file changed after its class was compiled.
 */
public final class SourceLines {

  /** Most characters that are kept of a line. */
  static final int LONGEST = 200;

  /** Larger files are made by programs, and tell people nothing. */
  private static final long LARGEST_FILE = 4L << 20;

  private final Map<String, List<Path>> classRoots;
  private final SourceSearch search;
  private @Nullable Path lastFile;
  private List<String> lastLines = List.of();

  /**
   * The sources of a project.
   *
   * @param project its directory, absolute; nothing outside is read
   * @param classRoots directories and jars with its classes, absolute, by the name of their module
   */
  public SourceLines(Path project, Map<String, List<Path>> classRoots) {
    this.search = new SourceSearch(project.normalize());
    this.classRoots = classRoots;
  }

  /**
   * Adds the line at which a test failed: that of the innermost frame in its class, or else in
   * other code of the project.
   *
   * @param module whose classes come first
   * @param className binary name of the class of the test
   * @param failure what went wrong
   * @return the failure as it was if the line is not known for sure
   */
  public Failure withSource(String module, String className, Failure failure) {
    int at = place(className, failure.frames());
    String text = at < 0 ? null : text(module, failure.frames().get(at));
    if (text == null) {
      return failure;
    }
    List<Frame> frames = new ArrayList<>(failure.frames());
    frames.set(at, frames.get(at).withSource(text));
    return failure.withFrames(frames);
  }

  private static int place(String className, List<Frame> frames) {
    int own = -1;
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      if (frame.line() <= 0 || !frame.user()) {
        continue;
      }
      if (frame.className().equals(className) || frame.className().startsWith(className + "$")) {
        return i;
      }
      own = own < 0 ? i : own;
    }
    return own;
  }

  private @Nullable String text(String module, Frame frame) {
    String source = SourcePath.source(frame);
    String classFile = SourcePath.classFile(frame);
    if (source == null || classFile == null) {
      return null;
    }
    try {
      Path root = classRoot(module, classFile);
      Path file = root == null ? null : search.find(root, source);
      return file == null || root == null || isNewer(file, root.resolve(classFile))
          ? null
          : line(file, frame.line());
    } catch (IOException | InvalidPathException | SecurityException e) {
      // A failure without its line is still a failure.
      return null;
    }
  }

  /** The directory that has the class file; in the module of the test, or else in another one. */
  private @Nullable Path classRoot(String module, String classFile) {
    Path found = rootWith(classRoots.getOrDefault(module, List.of()), classFile);
    if (found != null) {
      return found;
    }
    for (List<Path> roots : classRoots.values()) {
      found = rootWith(roots, classFile);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Path rootWith(List<Path> roots, String classFile) {
    for (Path root : roots) {
      if (Files.isRegularFile(root.resolve(classFile))) {
        return root.normalize();
      }
    }
    return null;
  }

  private static boolean isNewer(Path source, Path compiled) throws IOException {
    return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0;
  }

  private @Nullable String line(Path file, int number) throws IOException {
    if (!file.equals(lastFile)) {
      lastLines = Files.size(file) > LARGEST_FILE ? List.of() : read(file);
      lastFile = file;
    }
    String text = number > lastLines.size() ? "" : lastLines.get(number - 1).strip();
    return text.isEmpty() ? null : cut(text);
  }

  private static List<String> read(Path file) throws IOException {
    // Old sources may have another encoding; most of their characters are read well nevertheless.
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
