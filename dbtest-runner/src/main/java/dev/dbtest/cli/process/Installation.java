package dev.dbtest.cli.process;

import dev.dbtest.api.TestSuite;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.model.CaseId;
import dev.dbtest.worker.InProcessWorker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Where dbtest's own code is, so that child JVMs can run it.
 *
 * @param worker dbtest-api, dbtest-protocol and dbtest-worker, in this order, as jars or
 *     directories of classes; one entry where dbtest is packed into one jar
 * @param libraries jars in which the JMH bridge and JMH are, in class path order
 * @param java the {@code java} launcher of the JVM that runs dbtest
 * @param workerArchive the class-data sharing archive for workers
 * @param pipes a pair of named pipes for the first worker, which other commands may take
 * @param launcher the script that was called, as its caller wrote it; or the command for Maven up
 *     to the colon before the goal
 * @param benchmarksJar the jar of benchmarks that dbtest is packed into, if any
 * @param buildAnswer where dbtest was started within a build: the file that says what the build
 *     knows of the project
 */
public record Installation(
    List<Path> worker,
    List<Path> libraries,
    Path java,
    Optional<Path> workerArchive,
    Optional<Path> pipes,
    String launcher,
    Optional<Path> benchmarksJar,
    Optional<Path> buildAnswer) {

  private static final List<String> WORKER =
      List.of("dbtest-api", "dbtest-protocol", "dbtest-worker");
  private static final String BRIDGE = "dbtest-jmh-bridge";
  private static final String MAVEN_EXTENSION = "dbtest-maven-extension";

  /** Copies the lists. */
  public Installation {
    worker = List.copyOf(worker);
    libraries = List.copyOf(libraries);
  }

  /** The dbtest that runs in this process. */
  public static Installation ofThisProcess() {
    String home = System.getProperty("dbtest.home");
    List<Path> libraries = home == null ? ownClassPath() : jarsIn(Path.of(home, "lib"));
    String archive = System.getProperty("dbtest.worker.archive");
    String pipes = System.getProperty("dbtest.pipes");
    String answer = System.getProperty("dbtest.answer");
    return new Installation(
        home == null ? ownWorker() : workerAmong(libraries),
        libraries,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        archive == null ? Optional.empty() : Optional.of(Path.of(archive)),
        pipes == null ? Optional.empty() : Optional.of(Path.of(pipes)),
        System.getProperty("dbtest.launcher", "dbtest"),
        // The launcher script's dbtest is never packed; a look into the jar would cost time.
        home == null ? jarOfBenchmarks(homeOf(Installation.class)) : Optional.empty(),
        answer == null ? Optional.empty() : Optional.of(Path.of(answer)));
  }

  private static List<Path> ownWorker() {
    return Stream.of(TestSuite.class, CaseId.class, InProcessWorker.class)
        .map(Installation::homeOf)
        .distinct()
        .toList();
  }

  private static List<Path> workerAmong(List<Path> jars) {
    List<Path> own = new ArrayList<>();
    for (String name : WORKER) {
      for (Path jar : jars) {
        if (jar.getFileName().toString().startsWith(name + "-")) {
          own.add(jar);
        }
      }
    }
    return own;
  }

  /** What child JVMs that run benchmarks need beside the project's own classes. */
  public HostJars hostJars() {
    List<Path> own = new ArrayList<>(worker);
    Path bridge = bridge();
    if (!own.contains(bridge)) {
      own.add(bridge);
    }
    return new HostJars(own, jmh());
  }

  /** What Maven loads to be asked about a project; empty where dbtest is packed into one jar. */
  public Optional<Path> mavenExtension() {
    for (Path entry : libraries) {
      if (isMavenExtension(entry)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean isMavenExtension(Path entry) {
    return entry.getFileName().toString().startsWith(MAVEN_EXTENSION + "-")
        || (entry.endsWith("classes")
            && Files.exists(entry.resolve("dev/dbtest/maven/BuildParticipant.class")));
  }

  private Path bridge() {
    return benchmarksJar.orElseGet(
        () ->
            libraries.stream()
                .filter(Installation::isBridge)
                .findFirst()
                .orElseThrow(
                    () -> new IllegalStateException(BRIDGE + " is not among " + libraries)));
  }

  /** JMH and what it needs, for projects whose class path does not have it. */
  private List<Path> jmh() {
    return benchmarksJar
        .map(List::of)
        .orElseGet(
            () ->
                libraries.stream()
                    .filter(
                        jar ->
                            Stream.of("jmh-core-", "jopt-simple-", "commons-math3-")
                                .anyMatch(jar.getFileName().toString()::startsWith))
                    .toList());
  }

  private static boolean isBridge(Path entry) {
    return entry.getFileName().toString().startsWith(BRIDGE + "-")
        || Files.exists(entry.resolve("dev/dbtest/jmh/host/HostMain.class"));
  }

  private static Path homeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path leads to " + type, e);
    }
  }

  private static List<Path> ownClassPath() {
    List<Path> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        entries.add(Path.of(entry).toAbsolutePath());
      }
    }
    return entries;
  }

  private static List<Path> jarsIn(Path directory) {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (file.toString().endsWith(".jar")) {
          jars.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + directory, e);
    }
    jars.sort(null);
    return jars;
  }

  private static Optional<Path> jarOfBenchmarks(Path home) {
    if (!Files.isRegularFile(home)) {
      return Optional.empty();
    }
    try (ZipFile jar = new ZipFile(home.toFile())) {
      return jar.getEntry("META-INF/BenchmarkList") == null ? Optional.empty() : Optional.of(home);
    } catch (IOException e) {
      // We run from it, so it can be read; a jar that was replaced in the meantime is no reason to
      // stop.
      return Optional.empty();
    }
  }
}
