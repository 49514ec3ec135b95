package dev.dbtest.report;

import dev.dbtest.state.AtomicFile;
import dev.dbtest.summary.Summary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes reports to files so that a reader never meets half a report: the text goes to a new file
 * in the same directory, which then takes the place of the old one.
 */
public final class ReportFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_NAMES = 1000;

  private ReportFile() {}

  /**
   * Writes the report and makes missing directories. A target that is not a regular file, such as a
   * pipe, is written to directly.
   *
   * @throws ReportException if that fails; the old file is then as it was
   */
  public static void write(ReportFormat format, Summary summary, Path target)
      throws ReportException {
    try {
      if (Files.isDirectory(target)) {
        throw new ReportException(
            "Cannot write the %s report to %s: it is a directory. Name a file in it, such as %s."
                .formatted(format.name(), target, target.resolve(format.fileName())));
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        try (OutputStream out = buffered(Files.newOutputStream(target))) {
          format.write(summary, out);
        }
        return;
      }
      // A link stays a link: what it points to is replaced.
      replace(format, summary, Files.exists(target) ? target.toRealPath() : target);
    } catch (IOException failed) {
      throw notWritable(format, target, failed);
    }
  }

  /**
   * Opens a file for a report that is written while the run goes on. It takes the place of an
   * earlier one at once.
   *
   * @throws ReportException if that fails
   */
  public static OutputStream open(ReportFormat format, Path target) throws ReportException {
    try {
      Path directory = target.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      return Files.newOutputStream(target);
    } catch (IOException failed) {
      throw notWritable(format, target, failed);
    }
  }

  private static ReportException notWritable(ReportFormat format, Path target, IOException failed) {
    return new ReportException(
        "Cannot write the %s report to %s: %s. Free or permit it, or name another file with --report %s=FILE."
            .formatted(format.name(), target, reason(failed), format.name()),
        failed);
  }

  private static void replace(ReportFormat format, Summary summary, Path target)
      throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Path temporary = target;
    try {
      for (int attempt = 0; temporary.equals(target); attempt++) {
        temporary = create(target, attempt);
      }
      try (OutputStream out = buffered(Files.newOutputStream(temporary))) {
        format.write(summary, out);
      }
      AtomicFile.replace(temporary, target);
    } finally {
      if (!temporary.equals(target)) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Creates a file that nobody else has; returns the target itself if the name was taken. */
  private static Path create(Path target, int attempt) throws IOException {
    // Not Files.createTempFile: its files are for their owner's eyes only, and so would the report.
    Path candidate =
        target.resolveSibling(
            "."
                + target.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "."
                + attempt
                + ".tmp");
    try {
      Files.newOutputStream(candidate, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
          .close();
      return candidate;
    } catch (FileAlreadyExistsException taken) {
      if (attempt >= MOST_NAMES) {
        throw taken;
      }
      return target;
    }
  }

  private static OutputStream buffered(OutputStream out) {
    return new BufferedOutputStream(out, BUFFER_BYTES);
  }

  /** What went wrong with a file, in words. */
  public static String reason(IOException failed) {
    if (failed instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (failed instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is in the way, since it is not a directory";
    }
    if (failed instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = failed.getMessage();
    return message == null ? failed.getClass().getSimpleName() : message;
  }
}
