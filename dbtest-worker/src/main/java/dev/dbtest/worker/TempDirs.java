package dev.dbtest.worker;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and deletes the directories behind {@link dev.dbtest.api.TempDir}. */
final class TempDirs {

  private final Path parent;
  private int count;

  /** Makes directories in {@code parent}. */
  TempDirs(Path parent) {
    this.parent = parent;
  }

  /** Fills fields of an instance with new directories. */
  void fill(List<Field> fields, Object instance) throws IOException, IllegalAccessException {
    for (Field field : fields) {
      count++;
      field.set(instance, Files.createDirectories(parent.resolve("temp-" + count)));
    }
  }

  /** Deletes the directories in fields of an instance, and empties the fields. */
  void delete(List<Field> fields, Object instance) throws IOException, IllegalAccessException {
    List<Path> directories = new ArrayList<>();
    for (Field field : fields) {
      if (field.get(instance) instanceof Path directory && directory.startsWith(parent)) {
        directories.add(directory);
      }
      field.set(instance, null);
    }
    for (Path directory : directories) {
      delete(directory);
    }
  }

  /** Deletes a directory and all that is in it; links are deleted, not followed. */
  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      Files.walkFileTree(directory, new Deletion());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
