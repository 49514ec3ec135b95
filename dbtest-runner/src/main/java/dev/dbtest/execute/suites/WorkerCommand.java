package dev.dbtest.execute.suites;

import dev.dbtest.execute.ChildCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes the command line of a worker. */
final class WorkerCommand {

  private static final String MAIN = "dev.dbtest.worker.WorkerMain";

  private WorkerCommand() {}

  /**
   * The command line.
   *
   * @param crashReports pattern of the file for a report of the JVM's own crash
   */
  static ChildCommand of(WorkerJvm jvm, ModulePath module, Path crashReports) {
    List<Path> classPath = new ArrayList<>(jvm.ownClassPath());
    for (Path entry : module.classPath()) {
      // A project that tests dbtest has our jars on its own path.
      if (!classPath.contains(entry)) {
        classPath.add(entry);
      }
    }
    return new ChildCommand(
        jvm.java(),
        options(jvm, crashReports),
        classPath,
        MAIN,
        List.of(),
        jvm.environment(),
        jvm.workingDirectory());
  }

  private static List<String> options(WorkerJvm jvm, Path crashReports) {
    List<String> options = new ArrayList<>();
    if (!chooses(jvm, WorkerCommand::isCollector)) {
      // Tests are short: what counts is a quick start and a small footprint.
      options.add("-XX:+UseSerialGC");
    }
    if (!chooses(jvm, WorkerCommand::isHeapSize)) {
      // It grows when it must. By default it begins with a share of the machine's memory, which is
      // filled before anything is collected.
      options.add("-Xms32m");
    }
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-Xshare:auto");
    jvm.archive()
        .ifPresent(
            archive -> {
              options.add("-XX:SharedArchiveFile=" + archive);
              // Mapped where it was made for, it need not be rewritten in memory.
              options.add("-XX:+UnlockDiagnosticVMOptions");
              options.add("-XX:ArchiveRelocationMode=0");
            });
    options.add("-XX:ErrorFile=" + crashReports);
    options.add("-XX:-CreateCoredumpOnCrash");
    jvm.debugPort()
        .ifPresent(
            port ->
                options.add(
                    "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:"
                        + port));
    for (Map.Entry<String, String> property : new TreeMap<>(jvm.systemProperties()).entrySet()) {
      options.add("-D" + property.getKey() + "=" + property.getValue());
    }
    options.addAll(jvm.arguments());
    return options;
  }

  /**
   * Whether an option of that kind is given already: two collectors on one command line, or a
   * smallest heap above the largest, keep the JVM from starting.
   */
  private static boolean chooses(WorkerJvm jvm, Predicate<String> kind) {
    for (String argument : jvm.arguments()) {
      if (kind.test(argument)) {
        return true;
      }
    }
    for (String argument : List.of(jvm.inheritedOptions().split("\\s+", -1))) {
      if (kind.test(argument)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeapSize(String argument) {
    return argument.startsWith("-Xm")
        || argument.contains("HeapSize")
        || argument.contains("RAMPercentage");
  }

  private static boolean isCollector(String argument) {
    return argument.startsWith("-XX:+Use") && argument.endsWith("GC");
  }
}
