package dev.dbtest.run;

import dev.dbtest.discovery.groups.GroupReader;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Problem;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says why no code was generated for benchmarks, where the settings of the build tell. */
final class ProcessorAdvice {

  private static final String CLEAN = " Then compile from clean with 'mvn clean test-compile'.";

  private static final String PATH =
      "add dev.dbtest:dbtest-jmh-bridge, or for JMH's own annotations"
          + " org.openjdk.jmh:jmh-generator-annprocess.";

  private static final String OFF =
      "maven-compiler-plugin is told to run no annotation processors: remove <proc>none</proc> or"
          + " -proc:none, which may be in a parent, and to its annotationProcessorPaths "
          + PATH
          + CLEAN;

  private static final String NOT_ON_PATH =
      "maven-compiler-plugin has annotationProcessorPaths without the one that is needed: "
          + PATH
          + CLEAN;

  private static final String NOT_NAMED =
      "maven-compiler-plugin has a list of annotationProcessors without the one that is needed:"
          + " remove the list, or add dev.dbtest.jmh.processor.DbtestProcessor."
          + CLEAN;

  private static final String PATH_NOT_KNOWN =
      "maven-compiler-plugin is older than 3.5, and passes annotationProcessorPaths over: ask for a"
          + " newer one by its <version>."
          + CLEAN;

  private static final String DECLARE =
      "declare dev.dbtest:dbtest-jmh-bridge, or for JMH's own annotations"
          + " org.openjdk.jmh:jmh-generator-annprocess, as testAnnotationProcessor (as"
          + " jmhAnnotationProcessor or annotationProcessor for benchmarks in those sources).";

  private static final String OFF_IN_GRADLE =
      "a compile task is told to run no annotation processors: remove -proc:none from its"
          + " options.compilerArgs, and "
          + DECLARE;

  private static final String NOT_DECLARED_IN_GRADLE =
      "Gradle runs no annotation processor that is not declared: " + DECLARE;

  private static final String OLD =
      "The class is older than the pom, and was not compiled with its settings:"
          + " compile from clean with 'mvn clean test-compile'. If that does not help: "
          + GroupReader.REMEDY;

  private ProcessorAdvice() {}

  /** What was found, with better advice where there is any. */
  static Discovery applied(Discovery discovery, Project project) {
    if (discovery.problems().isEmpty()) {
      return discovery;
    }
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : discovery.problems()) {
      problems.add(
          problem.remedy().equals(GroupReader.REMEDY)
              ? new Problem(
                  problem.severity(),
                  problem.subject(),
                  problem.message(),
                  remedy(problem.subject(), project))
              : problem);
    }
    return new Discovery(discovery.suites(), discovery.groups(), problems);
  }

  private static String remedy(String subject, Project project) {
    int hash = subject.indexOf('#');
    String name = hash < 0 ? subject : subject.substring(0, hash);
    for (ProjectModule module : project.modules()) {
      for (Path root : module.classRoots()) {
        Path file = root.resolve(name.replace('.', '/') + ".class");
        if (Files.exists(file)) {
          return remedy(file, module, project);
        }
      }
    }
    return GroupReader.REMEDY;
  }

  private static String remedy(Path file, ProjectModule module, Project project) {
    return switch (module.processing()) {
      case OFF -> OFF;
      case NOT_ON_PATH -> NOT_ON_PATH;
      case NOT_NAMED -> NOT_NAMED;
      case PATH_NOT_KNOWN -> PATH_NOT_KNOWN;
      case OFF_IN_GRADLE -> OFF_IN_GRADLE;
      case NOT_DECLARED_IN_GRADLE -> NOT_DECLARED_IN_GRADLE;
      case UNKNOWN -> isOlderThanPom(file, module, project) ? OLD : GroupReader.REMEDY;
    };
  }

  private static boolean isOlderThanPom(Path file, ProjectModule module, Project project) {
    try {
      Path pom = project.root().resolve(module.name()).resolve("pom.xml");
      return Files.exists(pom)
          && Files.getLastModifiedTime(pom).compareTo(Files.getLastModifiedTime(file)) > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
