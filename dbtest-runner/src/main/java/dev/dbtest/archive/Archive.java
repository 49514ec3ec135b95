package dev.dbtest.archive;

import dev.dbtest.state.Sha256;
import dev.dbtest.state.SharedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A directory of runs. Each is a file that is written once, under a name that no other run has, so
 * that jobs which store at the same time, copies of a cache and merges of git never collide.
 */
public final class Archive {

  private static final String RUNS = "runs";
  private static final String INDEX = "index";
  private static final String SUFFIX = ".jsonl.gz";
  private static final int MONTH = 7;
  private static final int OF_SUM = 8;

  private final Path directory;
  private final KnownCases known = new KnownCases();
  private final List<UnreadableFile> unreadable = new ArrayList<>();

  /** An archive that need not exist yet. */
  public Archive(Path directory) {
    this.directory = directory;
  }

  /** Hears of runs. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes one run; returns whether more are wanted. */
    boolean take(StoredRunFile run);
  }

  /** Whether a file has the name of a stored run. */
  public static boolean isRun(Path file) {
    return String.valueOf(file.getFileName()).endsWith(SUFFIX);
  }

  /**
   * Reads one file, wherever it is.
   *
   * @throws UnreadableArchiveException if it holds no run that this version can read
   * @throws IOException if there is no such file, or it cannot be read
   */
  public static ArchivedRun read(Path file) throws UnreadableArchiveException, IOException {
    KnownCases known = new KnownCases();
    return ArchiveFormat.read(Files.readAllBytes(file), known).run(known);
  }

  /** Where it is. */
  public Path directory() {
    return directory;
  }

  /**
   * Stores a run.
   *
   * @return the new file
   * @throws IOException if it cannot be written; then nothing is left of it
   */
  public Path store(ArchivedRun run) throws IOException {
    byte[] content = ArchiveFormat.write(run);
    String month = run.facts().started().toString().substring(0, MONTH);
    Path file =
        directory
            .resolve(RUNS)
            .resolve(month)
            .resolve(
                fileName(run.facts().runId())
                    + "-"
                    + Sha256.of(content).substring(0, OF_SUM)
                    + SUFFIX);
    SharedFile.write(file, content);
    return file;
  }

  /** Names of runs are ours; what somebody made of one must not lead out of the directory. */
  private static String fileName(String runId) {
    StringBuilder name = new StringBuilder(runId.length());
    for (int i = 0; i < runId.length(); i++) {
      char c = runId.charAt(i);
      boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
      name.append(plain ? c : '_');
    }
    return name.toString();
  }

  /**
   * Shows runs, the latest first.
   *
   * @throws IOException if the directory cannot be read
   */
  public void newestFirst(Visitor visitor) throws IOException {
    List<Map.Entry<String, List<StoredFile>>> months = new ArrayList<>(months().entrySet());
    Collections.reverse(months);
    for (Map.Entry<String, List<StoredFile>> month : months) {
      List<IndexedRun> runs = new ArrayList<>(runs(month.getKey(), month.getValue()));
      runs.sort(Comparator.comparing((IndexedRun run) -> run.file().name()).reversed());
      for (IndexedRun run : runs) {
        StoredRunFile file = opened(run);
        if (file != null && !visitor.take(file)) {
          return;
        }
      }
    }
  }

  /** Files that could not be read so far. */
  public List<UnreadableFile> unreadable() {
    return List.copyOf(unreadable);
  }

  /** How many files there are; nothing is read. */
  public int size() throws IOException {
    int size = 0;
    for (List<StoredFile> month : months().values()) {
      size += month.size();
    }
    return size;
  }

  /** Deletes the file of a run. */
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private @Nullable StoredRunFile opened(IndexedRun run) {
    Path file = path(run.file());
    if (run.parts() == null) {
      unreadable.add(new UnreadableFile(file, run.reason()));
      return null;
    }
    try {
      return new StoredRunFile(file, run.parts().run(known));
    } catch (UnreadableArchiveException e) {
      unreadable.add(new UnreadableFile(file, e.reason()));
      return null;
    }
  }

  private Path path(StoredFile file) {
    return directory.resolve(RUNS).resolve(file.month()).resolve(file.name());
  }

  /** The runs of a month: from its index as far as that has them, else from their files. */
  private List<IndexedRun> runs(String month, List<StoredFile> files) {
    Path indexFile = directory.resolve(INDEX).resolve(month + ".bin");
    Map<String, IndexedRun> indexed = MonthIndex.read(indexFile);
    List<IndexedRun> runs = new ArrayList<>(files.size());
    for (StoredFile file : files) {
      IndexedRun run = indexed.get(file.name());
      if (run == null || !run.file().isSameAs(file)) {
        return anew(files, indexed, indexFile);
      }
      runs.add(run);
    }
    if (indexed.size() != files.size()) {
      MonthIndex.write(indexFile, runs);
    }
    return runs;
  }

  /** Most of the time goes into taking files apart, so every processor helps. */
  private List<IndexedRun> anew(
      List<StoredFile> files, Map<String, IndexedRun> indexed, Path indexFile) {
    List<IndexedRun> runs =
        files.parallelStream()
            .map(
                file -> {
                  IndexedRun run = indexed.get(file.name());
                  return run != null && run.file().isSameAs(file) ? run : read(file);
                })
            .toList();
    MonthIndex.write(indexFile, runs);
    return runs;
  }

  private IndexedRun read(StoredFile file) {
    try {
      return IndexedRun.of(file, ArchiveFormat.read(Files.readAllBytes(path(file)), known));
    } catch (UnreadableArchiveException e) {
      return IndexedRun.unreadable(file, e.reason());
    } catch (IOException e) {
      return IndexedRun.unreadable(file, "cannot be read: " + e.getMessage());
    }
  }

  private SortedMap<String, List<StoredFile>> months() throws IOException {
    SortedMap<String, List<StoredFile>> months = new TreeMap<>();
    Path runs = directory.resolve(RUNS);
    try {
      Files.walkFileTree(
          runs,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              Path parent = file.getParent();
              if (name.endsWith(SUFFIX)
                  && !name.startsWith(".")
                  && parent != null
                  && runs.equals(parent.getParent())) {
                String month = parent.getFileName().toString();
                months
                    .computeIfAbsent(month, key -> new ArrayList<>())
                    .add(
                        new StoredFile(
                            month,
                            name,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      // Nothing was stored yet, or another command has just deleted a run.
      return months;
    }
    return months;
  }
}
