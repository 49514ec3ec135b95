package dev.dbtest.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * Loads what a command will need, in a JVM that writes the classes it loaded into an archive when
 * it ends. The launcher script starts it once for each build of dbtest and of the JVM.
 */
final class ArchiveTraining {

  private ArchiveTraining() {}

  /** Trains for one archive: {@code front} or {@code worker}. */
  public static void main(String[] arguments) throws IOException {
    boolean front = arguments[0].equals("front");
    for (String entry :
        System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      if (Path.of(entry).getFileName().toString().startsWith("dbtest-")) {
        load(
            Path.of(entry),
            front
                ? List.of("dev/dbtest/")
                : List.of(
                    "dev/dbtest/worker/",
                    "dev/dbtest/link/",
                    "dev/dbtest/model/",
                    "dev/dbtest/api/"));
      }
    }
    if (front) {
      new Dbtest(nowhere(), Clock.systemUTC(), System::nanoTime)
          .run(List.of("list", "--classpath", "."));
    }
  }

  private static void load(Path jar, List<String> packages) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && packages.stream().anyMatch(name::startsWith))
          .forEach(name -> load(name.substring(0, name.length() - 6).replace('/', '.')));
    }
  }

  private static void load(String className) {
    try {
      Class.forName(className, false, ArchiveTraining.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // A class that needs a library which is not here is not needed on start-up either.
    }
  }

  private static Surroundings nowhere() {
    PrintStream sink =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Surroundings(
        new StandardOutput(OutputStream.nullOutputStream()),
        sink,
        false,
        false,
        Surroundings.USUAL_COLUMNS,
        Map.of(),
        Path.of("").toAbsolutePath(),
        Installation.ofThisProcess());
  }
}
