package dev.dbtest.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Says where the sources and classes of a project are, and what tests run with. */
final class ProjectClasses {

  private ProjectClasses() {}

  static void describe(MavenProject project, Answer module) {
    Build build = project.getBuild();
    module.set("directory", project.getBasedir().getAbsolutePath());
    module.set("testClasses", build.getTestOutputDirectory());
    module.set("classes", build.getOutputDirectory());
    module.setAll("library", libraries(project));
    module.setAll("source", sources(project));
  }

  /** In the order of the class path. A module of the same build is there with its classes. */
  private static List<String> libraries(MavenProject project) {
    List<String> libraries = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getArtifactHandler().isAddedToClasspath() && artifact.getFile() != null) {
        libraries.add(artifact.getFile().getAbsolutePath());
      }
    }
    return libraries;
  }

  /** Directories whose content is compiled or copied, except what the build itself writes. */
  private static List<String> sources(MavenProject project) {
    Set<String> all = new LinkedHashSet<>();
    all.addAll(project.getCompileSourceRoots());
    all.addAll(project.getTestCompileSourceRoots());
    for (Resource resource : project.getResources()) {
      all.add(resource.getDirectory());
    }
    for (Resource resource : project.getTestResources()) {
      all.add(resource.getDirectory());
    }
    List<String> sources = new ArrayList<>();
    String written = project.getBuild().getDirectory();
    for (String directory : all) {
      if (!directory.startsWith(written)) {
        sources.add(directory);
      }
    }
    return sources;
  }
}
