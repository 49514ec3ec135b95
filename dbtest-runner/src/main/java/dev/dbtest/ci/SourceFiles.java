package dev.dbtest.ci;

import dev.dbtest.model.Failure;
import dev.dbtest.sources.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds source files of stack frames, in the usual places of Maven and Gradle. */
public final class SourceFiles {

  /** How deep modules lie in a project. */
  private static final int MOST_LEVELS = 4;

  private final Path checkout;
  private final Path project;
  private List<Path> roots = List.of();
  private boolean searched;

  /**
   * The sources of a project.
   *
   * @param checkout what paths are to be relative to
   * @param project where to look
   */
  public SourceFiles(Path checkout, Path project) {
    this.checkout = checkout;
    this.project = project;
  }

  /** The path of the file that a frame is in, with slashes. */
  public Optional<String> find(Failure.Frame frame) {
    String path = SourcePath.source(frame);
    if (path == null) {
      return Optional.empty();
    }
    for (Path root : roots()) {
      Path source = root.resolve(path);
      if (Files.isRegularFile(source) && source.startsWith(checkout)) {
        return Optional.of(checkout.relativize(source).toString().replace('\\', '/'));
      }
    }
    return Optional.empty();
  }

  private List<Path> roots() {
    if (!searched) {
      searched = true;
      try {
        roots = search();
      } catch (IOException | UncheckedIOException e) {
        // Remarks are then made without a place.
        roots = List.of();
      }
    }
    return roots;
  }

  /** Directories such as {@code module/src/test/java}, in one order on every machine. */
  private List<Path> search() throws IOException {
    List<Path> found = new ArrayList<>();
    List<Path> level = List.of(project);
    for (int depth = 0; depth < MOST_LEVELS && !level.isEmpty(); depth++) {
      List<Path> next = new ArrayList<>();
      for (Path directory : level) {
        for (Path child : directories(directory)) {
          if (child.endsWith("src")) {
            addLanguages(child, found);
          } else {
            next.add(child);
          }
        }
      }
      level = next;
    }
    return found;
  }

  private static void addLanguages(Path src, List<Path> to) throws IOException {
    for (Path set : directories(src)) {
      to.addAll(directories(set));
    }
  }

  private static List<Path> directories(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
