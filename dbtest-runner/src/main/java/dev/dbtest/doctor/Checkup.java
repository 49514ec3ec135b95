package dev.dbtest.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges the facts. */
public final class Checkup {

  private static final long MIB = 1L << 20;
  private static final long LITTLE_DISK = 200 * MIB;
  private static final long NO_DISK = 10 * MIB;
  private static final double BUSY = 0.5;

  private final List<Finding> findings = new ArrayList<>();

  private Checkup() {}

  /** What there is to say about a machine and a project. */
  public static List<Finding> of(MachineState machine, ProjectState project) {
    Checkup checkup = new Checkup();
    checkup.java(machine);
    checkup.maven(project);
    checkup.project(project);
    project.modules().forEach(checkup::junit);
    checkup.cores(machine.facts());
    checkup.load(machine.facts());
    checkup.governor(machine.facts());
    checkup.temporary(machine);
    checkup.disk("disk", project.root(), project.freeBytes());
    return checkup.findings;
  }

  private void java(MachineState machine) {
    String fact = machine.javaVersion() + " in " + machine.javaHome();
    findings.add(
        machine.hasCompiler()
            ? Finding.ok("java", fact)
            : Finding.warning(
                "java",
                fact + ", without a compiler",
                "Point JAVA_HOME at a JDK, 17 or newer: Maven cannot compile with a JRE."));
  }

  private void maven(ProjectState project) {
    if (project.maven().isPresent()) {
      findings.add(Finding.ok("maven", project.maven().get()));
    } else if (project.needsMaven()) {
      findings.add(
          Finding.trouble(
              "maven",
              "there is none",
              "Install Maven 3.8 or newer, or add a wrapper (mvnw) to the project."));
    }
  }

  private void project(ProjectState project) {
    if (!project.refusal().isEmpty()) {
      findings.add(
          Finding.trouble(
              "project",
              project.refusal().get(0),
              String.join(" ", project.refusal().subList(1, project.refusal().size()))));
      return;
    }
    findings.add(
        Finding.ok(
            "project",
            count(project.suites(), "test class", "test classes")
                + ", "
                + count(project.groups(), "class with benchmarks", "classes with benchmarks")
                + " in "
                + project.root()));
    for (String problem : project.problems()) {
      findings.add(Finding.warning("project", problem, ""));
    }
    if (project.groups() > 0) {
      findings.add(
          Finding.ok(
              "processor", "it has made code for " + count(project.groups(), "class", "classes")));
    }
  }

  private void junit(String module, Map<String, String> versions) {
    String where = module.isEmpty() ? "" : " in " + module;
    String platform = versions.get("junit-platform-engine");
    String launcher = versions.get("junit-platform-launcher");
    String jupiter = versions.get("junit-jupiter-api");
    if (platform == null && versions.containsKey("junit")) {
      findings.add(
          Finding.warning(
              "junit",
              "JUnit " + versions.get("junit") + where + ", and nothing that runs it",
              "Add org.junit.vintage:junit-vintage-engine with scope test."));
      return;
    }
    if (platform == null) {
      return;
    }
    if (launcher == null || !launcher.equals(platform)) {
      findings.add(
          Finding.warning(
              "junit",
              "platform "
                  + platform
                  + where
                  + ", and its launcher is "
                  + (launcher == null ? "not found" : launcher),
              "Add org.junit.platform:junit-platform-launcher:" + platform + " with scope test."));
      return;
    }
    String tests = jupiter == null ? "" : ", Jupiter " + jupiter;
    findings.add(Finding.ok("junit", "platform and launcher " + platform + tests + where));
  }

  private void cores(Map<String, String> facts) {
    String cores = facts.getOrDefault("cores", "1");
    findings.add(
        cores.equals("1")
            ? Finding.warning(
                "cores",
                "1",
                "Benchmarks share it with the JVM's own threads: their times will vary more.")
            : Finding.ok("cores", cores));
  }

  private void load(Map<String, String> facts) {
    double load = number(facts.getOrDefault("load", ""));
    double cores = number(facts.getOrDefault("cores", "1"));
    if (Double.isNaN(load)) {
      return;
    }
    String fact = facts.get("load") + " over the last minute";
    findings.add(
        load > BUSY * cores
            ? Finding.warning("load", fact, "Close other programs before you measure.")
            : Finding.ok("load", fact));
  }

  private void governor(Map<String, String> facts) {
    String governor = facts.getOrDefault("governor", "");
    if (governor.isEmpty()) {
      return;
    }
    findings.add(
        governor.equals("performance")
            ? Finding.ok("governor", governor)
            : Finding.warning(
                "governor",
                governor + ", so the frequency of the processors follows their load",
                "Before you measure: sudo cpupower frequency-set -g performance"));
  }

  private void temporary(MachineState machine) {
    if (machine.temporaryTrouble().isEmpty()) {
      disk("temporary", machine.temporaryDirectory(), machine.temporaryBytes());
    } else {
      findings.add(Finding.trouble("temporary", machine.temporaryTrouble(), ""));
    }
  }

  private void disk(String subject, String directory, long bytes) {
    String fact = directory + (bytes < 0 ? "" : ", " + size(bytes) + " free");
    String remedy = "Free space there.";
    if (bytes >= 0 && bytes < NO_DISK) {
      findings.add(Finding.trouble(subject, fact, remedy));
    } else {
      findings.add(
          bytes >= 0 && bytes < LITTLE_DISK
              ? Finding.warning(subject, fact, remedy)
              : Finding.ok(subject, fact));
    }
  }

  private static String size(long bytes) {
    long mib = bytes / MIB;
    return mib < 10 * 1024
        ? mib + " MiB"
        : String.format(Locale.ROOT, "%d GiB", Math.round(mib / 1024.0));
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
