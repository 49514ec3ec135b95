package dev.dbtest.execute.suites;

import dev.dbtest.execute.ChildCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    if (!choosesCollector(jvm)) {
      // Tests are short: what counts is a quick start and a small footprint.
      options.add("-XX:+UseSerialGC");
    }
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-Xshare:auto");
    jvm.archive().ifPresent(archive -> options.add("-XX:SharedArchiveFile=" + archive));
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

  /** Two collectors on one command line keep the JVM from starting. */
  private static boolean choosesCollector(WorkerJvm jvm) {
    for (String argument : jvm.arguments()) {
      if (isCollector(argument)) {
        return true;
      }
    }
    for (String argument : List.of(jvm.inheritedOptions().split("\\s+", -1))) {
      if (isCollector(argument)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCollector(String argument) {
    return argument.startsWith("-XX:+Use") && argument.endsWith("GC");
  }
}
