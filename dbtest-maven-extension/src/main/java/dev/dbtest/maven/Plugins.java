package dev.dbtest.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds how plugins are configured. */
final class Plugins {

  static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";
  static final String FAILSAFE = "org.apache.maven.plugins:maven-failsafe-plugin";
  static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  private Plugins() {}

  /**
   * The configuration of a goal: that of the execution that every build has if it is there, or else
   * of the first one that is not switched off.
   *
   * @return {@code null} if nothing is configured
   */
  static @Nullable Xpp3Dom execution(MavenProject project, String key, String goal) {
    Plugin plugin = project.getPlugin(key);
    if (plugin == null) {
      return null;
    }
    PluginExecution chosen = null;
    for (PluginExecution execution : plugin.getExecutions()) {
      boolean off = "none".equals(execution.getPhase());
      boolean usual = execution.getId().equals("default-" + goal);
      if (!off && execution.getGoals().contains(goal) && (chosen == null || usual)) {
        chosen = execution;
      }
    }
    Object configuration = chosen == null ? plugin.getConfiguration() : chosen.getConfiguration();
    return configuration instanceof Xpp3Dom ? (Xpp3Dom) configuration : null;
  }

  /** How integration tests run: by Failsafe, or by Surefire in a project without it. */
  static @Nullable Xpp3Dom forIntegration(MavenProject project) {
    return project.getPlugin(FAILSAFE) == null
        ? execution(project, SUREFIRE, "test")
        : execution(project, FAILSAFE, "integration-test");
  }

  /** The text of an element, as it is written. */
  static @Nullable String text(@Nullable Xpp3Dom configuration, String name) {
    Xpp3Dom child = configuration == null ? null : configuration.getChild(name);
    return child == null ? null : child.getValue();
  }

  /** The texts of the elements in an element. */
  static List<String> texts(@Nullable Xpp3Dom configuration, String name) {
    List<String> texts = new ArrayList<>();
    Xpp3Dom list = configuration == null ? null : configuration.getChild(name);
    if (list != null) {
      for (Xpp3Dom child : list.getChildren()) {
        if (child.getValue() != null) {
          texts.add(child.getValue());
        }
      }
    }
    return texts;
  }
}
