package dev.dbtest.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;

/**
 * Takes out of a build what tests do not need: what only judges the sources or reformats them, and
 * what comes after the tests. They must not end, wait or need the network because of it.
 */
final class Needless {

  /** Plugins of which no goal makes a class, a resource or a property. */
  private static final Set<String> CHECKS =
      setOf(
          "animal-sniffer-maven-plugin",
          "apache-rat-plugin",
          "clirr-maven-plugin",
          "cyclonedx-maven-plugin",
          "dependency-check-maven",
          "duplicate-finder-maven-plugin",
          "editorconfig-maven-plugin",
          "findbugs-maven-plugin",
          "fmt-maven-plugin",
          "forbiddenapis",
          "formatter-maven-plugin",
          "git-code-format-maven-plugin",
          "impsort-maven-plugin",
          "japicmp-maven-plugin",
          "maven-checkstyle-plugin",
          "maven-enforcer-plugin",
          "maven-pmd-plugin",
          "modernizer-maven-plugin",
          "ossindex-maven-plugin",
          "revapi-maven-plugin",
          "sonar-maven-plugin",
          "sortpom-maven-plugin",
          "spotbugs-maven-plugin",
          "spotless-maven-plugin",
          "tidy-maven-plugin",
          "versions-maven-plugin");

  /**
   * Plugins of which every goal comes after the tests, unless the pom gives another phase. Maven
   * would load them all the same to learn that.
   */
  private static final Set<String> LATE =
      setOf(
          "maven-assembly-plugin",
          "maven-deploy-plugin",
          "maven-failsafe-plugin",
          "maven-gpg-plugin",
          "maven-install-plugin",
          "maven-javadoc-plugin",
          "maven-shade-plugin",
          "maven-site-plugin",
          "maven-source-plugin",
          "central-publishing-maven-plugin",
          "nexus-staging-maven-plugin");

  private Needless() {}

  private static Set<String> setOf(String... names) {
    return Set.of(names);
  }

  /** Takes it out of a build. */
  static void leaveOut(Build build) {
    for (Plugin plugin : build.getPlugins()) {
      if (CHECKS.contains(plugin.getArtifactId())) {
        plugin.setExecutions(new ArrayList<>());
      } else if (LATE.contains(plugin.getArtifactId())) {
        leaveOutUnlessEarly(plugin);
      } else {
        leaveOutGoals(plugin);
      }
    }
    build.flushPluginMap();
  }

  private static void leaveOutUnlessEarly(Plugin plugin) {
    List<PluginExecution> kept = new ArrayList<>();
    for (PluginExecution execution : plugin.getExecutions()) {
      if (execution.getPhase() != null) {
        kept.add(execution);
      }
    }
    plugin.setExecutions(kept);
  }

  private static void leaveOutGoals(Plugin plugin) {
    for (PluginExecution execution : plugin.getExecutions()) {
      List<String> kept = new ArrayList<>();
      for (String goal : execution.getGoals()) {
        if (!isCheck(goal)) {
          kept.add(goal);
        }
      }
      if (kept.size() < execution.getGoals().size()) {
        execution.setGoals(kept);
      }
    }
  }

  /** By what plugins usually call it. */
  static boolean isCheck(String goal) {
    return goal.equals("check")
        || goal.equals("lint")
        || goal.startsWith("check-")
        || goal.endsWith("-check");
  }
}
