package dev.dbtest.execute.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How worker JVMs are started.
 *
 * @param java the {@code java} launcher
 * @param ownClassPath the jars or directories of dbtest-api, dbtest-protocol and dbtest-worker, in
 *     this order
 * @param arguments options of the JVM; they come after ours and win
 * @param systemProperties system properties of the code under test
 * @param environment variables set in addition to those of this process
 * @param inheritedOptions text of the environment variables in which a JVM finds further options,
 *     such as {@code JDK_JAVA_OPTIONS}, so that ours do not contradict them; may be blank
 * @param workingDirectory where the tests run
 * @param archive class-data sharing archive for {@code ownClassPath}, if there is one
 * @param debugPort port on which the JVM waits for a debugger, if it is to wait
 */
public record WorkerJvm(
    Path java,
    List<Path> ownClassPath,
    List<String> arguments,
    Map<String, String> systemProperties,
    Map<String, String> environment,
    String inheritedOptions,
    Path workingDirectory,
    Optional<Path> archive,
    OptionalInt debugPort) {

  /** In the pom, stands for the number of the JVM. */
  private static final String NUMBER = "${surefire.forkNumber}";

  /** Copies the lists and maps. */
  public WorkerJvm {
    ownClassPath = List.copyOf(ownClassPath);
    arguments = List.copyOf(arguments);
    systemProperties = Map.copyOf(systemProperties);
    environment = Map.copyOf(environment);
  }

  /** A JVM with nothing but the defaults. */
  public static WorkerJvm of(Path java, List<Path> ownClassPath, Path workingDirectory) {
    return new WorkerJvm(
        java,
        ownClassPath,
        List.of(),
        Map.of(),
        Map.of(),
        "",
        workingDirectory,
        Optional.empty(),
        OptionalInt.empty());
  }

  /** This for the worker of that number, which the build can use to keep workers apart. */
  WorkerJvm numbered(int number) {
    String text = Integer.toString(number);
    List<String> newArguments = new ArrayList<>();
    for (String argument : arguments) {
      newArguments.add(argument.replace(NUMBER, text));
    }
    return new WorkerJvm(
        java,
        ownClassPath,
        newArguments,
        numbered(systemProperties, text),
        numbered(environment, text),
        inheritedOptions,
        workingDirectory,
        archive,
        debugPort);
  }

  private static Map<String, String> numbered(Map<String, String> values, String text) {
    Map<String, String> numbered = new HashMap<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      numbered.put(value.getKey(), value.getValue().replace(NUMBER, text));
    }
    return numbered;
  }

  /** This with other JVM options. */
  public WorkerJvm withArguments(List<String> newArguments) {
    return new WorkerJvm(
        java,
        ownClassPath,
        newArguments,
        systemProperties,
        environment,
        inheritedOptions,
        workingDirectory,
        archive,
        debugPort);
  }
}
