package dev.dbtest.journal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the journals of a project are: one file a run, named after it, so that runs at the same
 * time do not meet.
 *
 * @param path the directory; need not exist
 */
public record JournalDirectory(Path path) {

  private static final String SUFFIX = ".journal";

  /** The file for a run. */
  public Path fileOf(String runId) {
    return path.resolve(runId + SUFFIX);
  }

  /**
   * The journal of the run that began last and did not come to its end.
   *
   * @return nothing if every run came to its end
   * @throws IOException if the directory cannot be read
   */
  public Optional<Path> newestUnfinished() throws IOException {
    List<Started> unfinished = new ArrayList<>();
    for (Path file : journals()) {
      try {
        JournalContent content = JournalContent.read(file);
        if (!content.isFinished()) {
          unfinished.add(new Started(file, content.header()));
        }
      } catch (JournalException e) {
        // Not ours, or of another version: nothing to go on with.
      }
    }
    return unfinished.stream()
        .max(
            Comparator.comparing((Started run) -> run.header.started())
                .thenComparing(run -> run.header.runId()))
        .map(Started::file);
  }

  /**
   * Deletes the oldest journals. Those of runs that are still going on stay.
   *
   * @param keep how many of the newest stay
   * @throws IOException if the directory cannot be read
   */
  public void prune(int keep) throws IOException {
    List<Path> files = journals();
    if (files.size() <= keep) {
      return;
    }
    List<Aged> aged = new ArrayList<>();
    for (Path file : files) {
      aged.add(new Aged(file, modified(file)));
    }
    aged.sort(null);
    for (int i = keep; i < aged.size(); i++) {
      Path file = aged.get(i).file;
      if (!Journal.isInUse(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> journals() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    List<Path> journals = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        if (file.toString().endsWith(SUFFIX)) {
          journals.add(file);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return journals;
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** A file that sorts behind those that were written to later. */
  private record Aged(Path file, long modified) implements Comparable<Aged> {
    @Override
    public int compareTo(Aged other) {
      return Long.compare(other.modified, modified);
    }
  }

  private record Started(Path file, JournalHeader header) {}
}
