package dev.dbtest.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A project that exists only to be run: sources under {@code tests/projects/NAME/src}, compiled
 * where the test wants them, and files under {@code resources}, copied to the classes. They are no
 * part of the build, since dbtest would take their suites for this project's own.
 *
 * @param directory where the command is to be called
 */
public record SampleProject(Path directory) {

  private static final Path PROJECTS = Path.of("projects");
  private static final String CLASSES = "classes";

  /**
   * Compiles a project.
   *
   * @param name its name under {@code tests/projects}
   * @param directory an empty directory; the classes go below it
   */
  public static SampleProject compile(String name, Path directory) {
    Path sources = PROJECTS.resolve(name).resolve("src");
    try (Stream<Path> files = Files.walk(sources)) {
      Path classes = Files.createDirectories(directory.resolve(CLASSES));
      // From JDK 23 on, processors on the class path are not run unless they are asked for.
      compile(
          files.filter(file -> file.toString().endsWith(".java")).toList(),
          classes,
          "-processorpath",
          System.getProperty("java.class.path"));
      copyResources(PROJECTS.resolve(name).resolve("resources"), classes);
      return new SampleProject(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a project that Maven builds, which keeps what it downloads where this build does. */
  static SampleProject ofMaven(String name, Path directory) {
    Path from = PROJECTS.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      String repository = System.getProperty("maven.repo.local");
      if (repository != null) {
        Path config = directory.resolve(".mvn/maven.config");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "-Dmaven.repo.local=" + repository + "\n");
      }
      return new SampleProject(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the sources of a project to where build tools expect them, with their times. */
  void copySources(String name) throws IOException {
    Path from = PROJECTS.resolve(name).resolve("src");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = directory.resolve("src").resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void copyResources(Path resources, Path classes) throws IOException {
    if (Files.exists(resources)) {
      try (Stream<Path> files = Files.list(resources)) {
        for (Path file : files.toList()) {
          Files.copy(file, classes.resolve(file.getFileName().toString()));
        }
      }
    }
  }

  /**
   * Compiles sources.
   *
   * @param sources files
   * @param classes where their classes go; what is there already is on the class path
   * @param options further options of the compiler
   */
  static void compile(List<Path> sources, Path classes, String... options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      // The class path holds dbtest-api, the annotation processor and JMH, as a user's would.
      String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
      List<String> line = new ArrayList<>(List.of(options));
      line.addAll(List.of("-d", classes.toString(), "-cp", classPath, "-nowarn"));
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, line, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError("the sample does not compile:\n" + messages);
      }
    }
  }

  /** The directory of its classes. */
  public Path classes() {
    return directory.resolve(CLASSES);
  }

  /** The value of {@code --classpath} for it: its classes, and what else is named. */
  public String classPath(Path... more) {
    StringBuilder text = new StringBuilder(CLASSES);
    for (Path entry : more) {
      text.append(File.pathSeparator).append(entry);
    }
    return text.toString();
  }

  /** The words of {@code dbtest unit} for it. */
  public String[] unit(String... more) {
    return Stream.concat(Stream.of("unit", "--classpath", CLASSES), Stream.of(more))
        .toArray(String[]::new);
  }

  /** The same, with the report as JSON. */
  public String[] unitAsJson(String... more) {
    return Stream.concat(Stream.of(unit("--format", "json")), Stream.of(more))
        .toArray(String[]::new);
  }

  /** The text of a file in the project. */
  public String read(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command, called in the project. */
  public Dbtest dbtest() {
    return Dbtest.in(directory);
  }

  /** Where dbtest keeps its state of the project. */
  public Path state() {
    return directory.resolve(".dbtest");
  }
}
