package dev.dbtest.execute.workers;

import dev.dbtest.leftovers.DeadFronts;
import dev.dbtest.state.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An archive of loaded classes for workers that run JUnit tests: JUnit's own classes and ours. With
 * it, a worker starts half a second earlier.
 *
 * <p>The JVM takes an archive only if its class path begins with the one that the archive was made
 * with, so JUnit's jars come before the classes of the project, whether there is an archive or not.
 * The archive is named after these jars, their sizes and their times, and after the archive of
 * workers beside it; when one of them changes, another is made.
 */
public final class JUnitArchive {

  private static final String TRAINING = "dev.dbtest.worker.training.WorkerTraining";
  private static final String START = "junit-";
  private static final String END = ".jsa";

  /** Projects with so many combinations of jars have an archive each. */
  private static final int MOST_ARCHIVES = 8;

  private static final long PATIENCE_SECONDS = 30;

  private final WorkerJvm jvm;
  private final List<Path> jars;
  private final @Nullable Path file;

  private JUnitArchive(WorkerJvm jvm, List<Path> jars, @Nullable Path file) {
    this.jvm = jvm;
    this.jars = jars;
    this.file = file;
  }

  /** The archive for the workers of a module. */
  static JUnitArchive of(WorkerJvm jvm, List<Path> classPath) {
    List<Path> jars = new ArrayList<>();
    boolean hasLauncher = false;
    for (Path entry : classPath) {
      Path fileName = entry.getFileName();
      String name = fileName == null ? "" : fileName.toString();
      if (isOfJUnit(name)) {
        jars.add(entry);
        hasLauncher |= name.startsWith("junit-platform-launcher-");
      }
    }
    Optional<Path> workers = jvm.archive();
    if (!hasLauncher || workers.isEmpty()) {
      return new JUnitArchive(jvm, jars, null);
    }
    return new JUnitArchive(
        jvm, jars, workers.get().resolveSibling(START + key(workers.get(), jars) + END));
  }

  private static boolean isOfJUnit(String name) {
    return name.endsWith(".jar")
        && (name.startsWith("junit-platform-")
            || name.startsWith("junit-jupiter-")
            || name.startsWith("opentest4j-")
            || name.startsWith("apiguardian-api-"));
  }

  private static String key(Path workers, List<Path> jars) {
    CRC32C sum = new CRC32C();
    add(sum, workers);
    for (Path jar : jars) {
      add(sum, jar);
    }
    return Long.toHexString(sum.getValue());
  }

  private static void add(CRC32C sum, Path path) {
    File each = path.toFile();
    String text = path + "|" + each.length() + "|" + each.lastModified() + "\n";
    sum.update(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What stands first on the class path of the project. */
  List<Path> jars() {
    return jars;
  }

  /** The archive, if it has been made. */
  Optional<Path> file() {
    return file != null && file.toFile().length() > 0 ? Optional.of(file) : Optional.empty();
  }

  /** Makes the archive unless it is there, or cannot be made; nothing depends on it. */
  public static void prepare(WorkerJvm jvm, ModulePath module) {
    JUnitArchive archive = of(jvm, module.classPath());
    Path target = archive.file;
    if (target == null || Files.exists(target) || !Files.isWritable(target.resolveSibling("."))) {
      return;
    }
    try {
      archive.make(target);
    } catch (IOException e) {
      // The next start takes as long as this one did.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Path target) throws IOException, InterruptedException {
    Path practice = Files.createTempDirectory("dbtest-training-");
    Path draft = practice.resolve("draft" + END);
    Path empty = practice.resolve("none");
    try {
      train(practice, draft);
      // An archive that cannot be made is left empty, so that it is not tried again each time.
      Path made = Files.exists(draft) ? draft : Files.createFile(empty);
      putInPlace(made, target);
      removeOldest(target);
    } finally {
      DeadFronts.delete(practice);
    }
  }

  private static void putInPlace(Path made, Path target) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.copy(made, beside);
      AtomicFile.replace(beside, target);
    } finally {
      // On a full disk, half of a copy would make it no less full.
      Files.deleteIfExists(beside);
    }
  }

  private void train(Path practice, Path draft) throws IOException, InterruptedException {
    List<Path> classPath = new ArrayList<>(jvm.ownClassPath());
    classPath.addAll(jars);
    StringBuilder path = new StringBuilder();
    for (Path entry : classPath) {
      path.append(path.length() == 0 ? "" : File.pathSeparator).append(entry);
    }
    Path run = Files.createDirectory(practice.resolve("run"));
    Process process =
        new ProcessBuilder(
                jvm.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:ArchiveClassesAtExit=" + draft,
                "-cp",
                path.toString(),
                TRAINING,
                run.toString(),
                "junit")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        Files.deleteIfExists(draft);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private static void removeOldest(Path newest) throws IOException {
    List<Path> others = new ArrayList<>();
    try (DirectoryStream<Path> archives =
        Files.newDirectoryStream(newest.resolveSibling("."), START + "*" + END)) {
      for (Path each : archives) {
        if (!each.getFileName().equals(newest.getFileName())) {
          others.add(each);
        }
      }
    }
    others.sort((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()));
    for (Path old : others.subList(Math.min(others.size(), MOST_ARCHIVES - 1), others.size())) {
      Files.deleteIfExists(old);
    }
  }
}
