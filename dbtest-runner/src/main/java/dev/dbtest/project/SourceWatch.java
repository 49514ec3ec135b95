package dev.dbtest.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Tells whether a build is out of date, from the times of files and directories alone. A directory
 * counts because its time changes when a file in it is deleted or renamed.
 */
final class SourceWatch extends SimpleFileVisitor<Path> {

  private final FileTime built;
  private boolean newer;

  private SourceWatch(FileTime built) {
    this.built = built;
  }

  /**
   * Whether anything was changed since the last build.
   *
   * @param places files and directories to look at, with everything below them; missing ones count
   *     as unchanged
   * @param built start of the last build
   */
  static boolean changedSince(List<Path> places, FileTime built) {
    SourceWatch watch = new SourceWatch(built);
    try {
      for (Path place : places) {
        if (!watch.newer && Files.exists(place)) {
          Files.walkFileTree(place.toRealPath(), watch);
        }
      }
    } catch (IOException e) {
      // A file disappeared while it was being looked at: somebody is changing the sources.
      return true;
    }
    return watch.newer;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return visit(attributes);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return visit(attributes);
  }

  private FileVisitResult visit(BasicFileAttributes attributes) {
    newer = attributes.lastModifiedTime().compareTo(built) >= 0;
    return newer ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }
}
