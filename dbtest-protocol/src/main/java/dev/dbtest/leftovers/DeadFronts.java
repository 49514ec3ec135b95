package dev.dbtest.leftovers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cleans up after fronts that were killed together with all that would have done so.
 *
 * @param proc the directory {@code /proc}
 * @param temporary the directory for temporary files
 */
public record DeadFronts(Path proc, Path temporary) {

  /** What the names of temporary files of dbtest begin with, before the name of the front. */
  public static final String FILES = "dbtest-";

  /**
   * Kills the processes and deletes the files of fronts that are gone. Nothing is touched that does
   * not carry the name of such a front and belong to this user.
   */
  public void cleanUp() {
    Optional<Front> observer = Front.ofThisProcess(proc);
    if (observer.isEmpty()) {
      return;
    }
    List<Path> files = files(observer.get());
    if (files.isEmpty()) {
      // Whoever lives to delete the files of a dead front kills its processes first.
      return;
    }
    for (ProcessHandle process : new MarkedProcesses(proc).ofDeadFronts(observer.get())) {
      process.destroyForcibly();
    }
    for (Path file : files) {
      delete(file);
    }
  }

  private List<Path> files(Front observer) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (name.startsWith(FILES)) {
          Optional<Front> front = Front.of(name.substring(FILES.length()));
          if (front.isPresent() && front.get().isGone(observer, proc) && isOurs(file)) {
            files.add(file);
          }
        }
      }
    } catch (IOException e) {
      // Then there is nothing to clean up, or somebody else does it.
    }
    return files;
  }

  private boolean isOurs(Path file) throws IOException {
    return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
        .equals(Files.getOwner(proc.resolve("self")));
  }

  /**
   * Deletes a file or a directory and all that is in it, as far as possible; links are deleted, not
   * followed.
   */
  public static void delete(Path file) {
    try {
      Files.walkFileTree(file, new Deletion());
    } catch (IOException e) {
      // Somebody else is cleaning up as well, or still writing.
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
