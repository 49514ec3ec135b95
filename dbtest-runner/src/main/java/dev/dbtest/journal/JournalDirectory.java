package dev.dbtest.journal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the journals of a project are: one file per run, named after it, so that simultaneous runs
 * do not interfere.
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
   * The journal of the latest run that was not completed.
   *
   * @return empty if every run was completed
   * @throws JournalException if there are such journals, but none that can be read
   * @throws IOException if the directory cannot be read
   */
  public Optional<Path> newestUnfinished() throws IOException {
    return unfinished().map(Unfinished::file);
  }

  /**
   * The journal of {@link #newestUnfinished}, with what there is to say about others. One that
   * cannot be read does not stand in the way of an older one, but whoever meant that one must be
   * told.
   *
   * @return empty if every run was completed
   * @throws JournalException if there are such journals, but none that can be read
   * @throws IOException if the directory cannot be read
   */
  public Optional<Unfinished> unfinished() throws IOException {
    List<Started> unfinished = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path file : journals()) {
      try {
        JournalContent content = JournalContent.read(file);
        if (!content.isFinished()) {
          unfinished.add(new Started(file, content.header()));
        }
      } catch (JournalException e) {
        unreadable.add(new Unreadable(modified(file), e));
      }
    }
    unreadable.sort(Comparator.comparing(Unreadable::modified).reversed());
    Optional<Path> newest =
        unfinished.stream()
            .max(
                Comparator.comparing((Started run) -> run.header.started())
                    .thenComparing(run -> run.header.runId()))
            .map(Started::file);
    if (newest.isEmpty() && !unreadable.isEmpty()) {
      throw unreadable.get(0).reason;
    }
    return newest.map(file -> new Unfinished(file, later(unreadable, modified(file))));
  }

  /**
   * The unreadable journals that were written to after a given time: one of them may be the one
   * that was meant.
   */
  private static List<JournalException> later(List<Unreadable> unreadable, long time) {
    return unreadable.stream()
        .filter(file -> file.modified > time)
        .map(Unreadable::reason)
        .toList();
  }

  /**
   * A journal of a run that was not completed.
   *
   * @param file where it is
   * @param passedOver why newer journals could not be read; each message names its file
   */
  public record Unfinished(Path file, List<JournalException> passedOver) {

    /** Copies the reasons. */
    public Unfinished {
      passedOver = List.copyOf(passedOver);
    }
  }

  /**
   * Journals that no run is using now, and that were written to after a given time, or perhaps
   * after it where the file system counts in whole seconds. A run that ends writes its journal and
   * then what it remembers, often in one tick of a clock that is finer. To be asked before this
   * process opens a journal of its own: looking at that would give up its lock.
   *
   * @throws IOException if the directory cannot be read
   */
  public List<Path> leftSince(FileTime time) throws IOException {
    List<Path> left = new ArrayList<>();
    for (Path file : journals()) {
      int later = Files.getLastModifiedTime(file).compareTo(time);
      if ((later > 0 || (later == 0 && isCoarse(time))) && !Journal.isInUse(file)) {
        left.add(file);
      }
    }
    return left;
  }

  private static boolean isCoarse(FileTime time) {
    return time.toMillis() % 1_000 == 0;
  }

  /**
   * Deletes the oldest journals. Those of runs that are still going on stay.
   *
   * @param keep how many of the newest to keep
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

  private record Unreadable(long modified, JournalException reason) {}

  private record Started(Path file, JournalHeader header) {}
}
