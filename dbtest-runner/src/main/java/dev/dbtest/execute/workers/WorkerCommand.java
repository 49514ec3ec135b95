package dev.dbtest.execute.workers;

import dev.dbtest.execute.ChildCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
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
    JUnitArchive junit = JUnitArchive.of(jvm, module.classPath());
    for (Path entry : junit.jars()) {
      if (!classPath.contains(entry)) {
        classPath.add(entry);
      }
    }
    for (Path entry : module.classPath()) {
      // A project that tests dbtest has our jars on its own path.
      if (!classPath.contains(entry)) {
        classPath.add(entry);
      }
    }
    return new ChildCommand(
        jvm.java(),
        options(jvm, junit, crashReports),
        classPath,
        MAIN,
        List.of(),
        jvm.environment(),
        jvm.workingDirectory());
  }

  private static List<String> options(WorkerJvm jvm, JUnitArchive junit, Path crashReports) {
    List<String> options = new ArrayList<>();
    List<String> chosen = new ArrayList<>(jvm.arguments());
    chosen.addAll(words(jvm.inheritedOptions()));
    if (!isCollectorAmong(chosen)) {
      // Tests are short: what counts is a quick start and a small footprint.
      options.add("-XX:+UseSerialGC");
    }
    if (!isHeapSizeAmong(chosen)) {
      // The heap grows when it must. By default it begins with a share of the machine's memory,
      // which is filled before anything is collected.
      options.add("-Xms32m");
    }
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-Xshare:auto");
    Optional<Path> archive = junit.file().isPresent() ? junit.file() : jvm.archive();
    if (archive.isPresent()) {
      options.add("-XX:SharedArchiveFile=" + archive.get());
      // An archive mapped at the address it was made for need not be relocated in memory.
      options.add("-XX:+UnlockDiagnosticVMOptions");
      options.add("-XX:ArchiveRelocationMode=0");
    }
    if (!isNoAssertionsAmong(chosen)) {
      // A test that uses the keyword of the language means it. Options that follow win.
      options.add("-ea");
    }
    options.add("-XX:ErrorFile=" + crashReports);
    options.add("-XX:-CreateCoredumpOnCrash");
    if (jvm.debugPort().isPresent()) {
      options.add(
          "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:"
              + jvm.debugPort().getAsInt());
    }
    for (Map.Entry<String, String> property : new TreeMap<>(jvm.systemProperties()).entrySet()) {
      options.add("-D" + property.getKey() + "=" + property.getValue());
    }
    options.addAll(jvm.arguments());
    return options;
  }

  /** Options in an environment variable. A JVM splits them at any white space. */
  private static List<String> words(String inherited) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(inherited);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  /** Whether a collector is chosen already: a JVM with two on its command line does not start. */
  private static boolean isCollectorAmong(List<String> options) {
    for (String option : options) {
      if (option.startsWith("-XX:+Use") && option.endsWith("GC")) {
        return true;
      }
    }
    return false;
  }

  /** What the environment says is read before the command line, which would win over it. */
  private static boolean isNoAssertionsAmong(List<String> options) {
    return options.contains("-da") || options.contains("-disableassertions");
  }

  /**
   * Whether a heap size is set already: a JVM whose smallest heap is above its largest does not
   * start.
   */
  private static boolean isHeapSizeAmong(List<String> options) {
    for (String option : options) {
      if (option.startsWith("-Xm")
          || option.contains("HeapSize")
          || option.contains("RAMPercentage")) {
        return true;
      }
    }
    return false;
  }
}
