package dev.dbtest.cli.options;

import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.filter.CaseFilter;
import dev.dbtest.project.ProjectRequest;
import dev.dbtest.run.InventoryRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where to look for cases, and which ones are wanted. */
public final class InventoryArguments {

  private InventoryArguments() {}

  /**
   * The request that the command line makes.
   *
   * @throws UsageException if the filter or a parameter is malformed, or there is no such Java
   */
  public static InventoryRequest of(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    CaseFilter filter = SelectionOptions.filter(arguments);
    Map<String, List<String>> parameters = BenchmarkArguments.parameters(arguments);
    return new InventoryRequest(
        project(arguments, surroundings), filter, parameters, java(arguments, surroundings));
  }

  private static Optional<Path> java(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    if (arguments.has(Option.IN_PROCESS)) {
      return Optional.of(surroundings.installation().java());
    }
    Optional<String> named = JavaChoice.of(arguments, surroundings.workingDirectory());
    return named.isPresent() ? Optional.of(Path.of(named.get())) : Optional.empty();
  }

  private static ProjectRequest project(Arguments arguments, Surroundings surroundings)
      throws UsageException {
    Path working = surroundings.workingDirectory();
    Optional<String> directory = arguments.text(Option.PROJECT_DIRECTORY);
    Optional<String> classPath = arguments.text(Option.CLASS_PATH);
    Optional<String> archive = arguments.text(Option.ARCHIVE);
    if (archive.isPresent() && classPath.isPresent()) {
      throw new UsageException(
          "--archive and --classpath exclude each other: both say where the classes are",
          "Leave out one of the two.");
    }
    return new ProjectRequest(
        working,
        directory.isEmpty() ? null : working.resolve(directory.get()),
        (classPath.isPresent() ? classPath : surroundings.ownJar()).orElse(null),
        !arguments.has(Option.NO_BUILD),
        mavenArguments(arguments, working),
        archive.isEmpty() ? null : working.resolve(archive.get()).normalize());
  }

  /**
   * What Maven is told. It runs in the directory of the project, and not in that of the command.
   */
  private static List<String> mavenArguments(Arguments arguments, Path working)
      throws UsageException {
    List<String> words = new ArrayList<>();
    Optional<String> settings = arguments.text(Option.MAVEN_SETTINGS);
    if (settings.isPresent()) {
      Path file = working.resolve(settings.get()).normalize();
      if (!Files.isRegularFile(file)) {
        throw Arguments.wrong(Option.MAVEN_SETTINGS, settings.get(), "there is no such file");
      }
      words.add("-s");
      words.add(file.toString());
    }
    for (String profiles : arguments.texts(Option.MAVEN_PROFILES)) {
      words.add("-P" + profiles);
    }
    words.addAll(arguments.texts(Option.MAVEN_ARG));
    return words;
  }
}
