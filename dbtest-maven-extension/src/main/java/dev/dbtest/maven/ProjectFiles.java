package dev.dbtest.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Profile;
import org.jspecify.annotations.Nullable;

/** Says which files the answer depends on: another content could mean another answer. */
final class ProjectFiles {

  private ProjectFiles() {}

  /** Lists poms with their parents on this machine, settings and toolchains. */
  static void describe(MavenSession session, Answer answer) {
    Set<String> files = new LinkedHashSet<>();
    for (MavenProject project : session.getProjects()) {
      for (MavenProject part = project; part != null; part = part.getParent()) {
        add(part.getFile(), files);
      }
    }
    MavenExecutionRequest request = session.getRequest();
    add(request.getGlobalSettingsFile(), files);
    add(request.getUserSettingsFile(), files);
    add(request.getGlobalToolchainsFile(), files);
    add(request.getUserToolchainsFile(), files);
    List<String> all = new ArrayList<>(files);
    answer.setAll("file", all);
  }

  /** Lists profiles that were asked for and are in no pom and no settings. */
  static void describeProfiles(MavenSession session, Answer answer) {
    Set<String> unknown = new LinkedHashSet<>(session.getRequest().getActiveProfiles());
    for (MavenProject project : session.getProjects()) {
      for (List<String> active : project.getInjectedProfileIds().values()) {
        unknown.removeAll(active);
      }
    }
    for (Profile profile : session.getSettings().getProfiles()) {
      unknown.remove(profile.getId());
    }
    answer.setAll("unknownProfile", new ArrayList<>(unknown));
  }

  private static void add(@Nullable File file, Set<String> files) {
    if (file != null) {
      files.add(file.getAbsolutePath());
    }
  }
}
