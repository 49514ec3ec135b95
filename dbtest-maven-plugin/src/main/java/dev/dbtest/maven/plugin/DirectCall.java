package dev.dbtest.maven.plugin;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** A goal that was called by its name, in a session in which no phase compiles anything. */
final class DirectCall {

  private DirectCall() {}

  /** Whether a goal was called that way. */
  static boolean isOne(MavenSession session, MojoExecution execution) {
    return execution.getLifecyclePhase() == null
        && session.getGoals().stream().allMatch(goal -> goal.contains(":"));
  }

  /**
   * Whether this is the module for which dbtest runs: the topmost one, for all of them; where
   * modules were selected, each of them.
   */
  static boolean isFirst(MavenSession session, MavenProject project) {
    return project.isExecutionRoot()
        || session.getProjects().stream().noneMatch(MavenProject::isExecutionRoot);
  }

  /** Options of dbtest that name the project, and tell Maven again what this one was told. */
  static List<String> words(MavenSession session, MavenProject project) {
    MavenExecutionRequest request = session.getRequest();
    List<String> words = new ArrayList<>(List.of("--project", project.getBasedir().getPath()));
    File settings = request.getUserSettingsFile();
    if (settings != null && settings.isFile()) {
      words.addAll(List.of("--maven-settings", settings.getPath()));
    }
    File global = request.getGlobalSettingsFile();
    if (global != null && global.isFile()) {
      words.addAll(List.of("--maven-arg=-gs", "--maven-arg=" + global.getPath()));
    }
    List<String> profiles = profiles(session);
    if (!profiles.isEmpty()) {
      words.add("-P" + String.join(",", profiles));
    }
    if (session.isOffline()) {
      words.add("--maven-arg=-o");
    }
    for (String name : session.getUserProperties().stringPropertyNames()) {
      if (!name.startsWith("dbtest.")) {
        words.add("--maven-arg=-D" + name + '=' + session.getUserProperties().getProperty(name));
      }
    }
    return words;
  }

  /**
   * Profiles that were asked for or switched off, as Maven takes them; without those that settings
   * switch on always.
   */
  static List<String> profiles(MavenSession session) {
    MavenExecutionRequest request = session.getRequest();
    List<String> profiles = new ArrayList<>(request.getActiveProfiles());
    profiles.removeAll(session.getSettings().getActiveProfiles());
    for (String profile : request.getInactiveProfiles()) {
      profiles.add('!' + profile);
    }
    return profiles;
  }
}
