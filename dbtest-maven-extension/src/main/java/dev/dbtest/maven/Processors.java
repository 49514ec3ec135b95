package dev.dbtest.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Says what keeps the compiler from running dbtest's annotation processor, if anything does. */
final class Processors {

  private static final String OFF = "-proc:none";

  private Processors() {}

  /** Describes the compilers of the classes and of the tests of a project. */
  static void describe(MavenProject project, Expressions expressions, Answer module) {
    describe(project, expressions, "compile", module.part("processing.classes."));
    describe(project, expressions, "testCompile", module.part("processing.testClasses."));
  }

  private static void describe(
      MavenProject project, Expressions expressions, String goal, Answer answer) {
    Xpp3Dom configuration = Plugins.execution(project, Plugins.COMPILER, goal);
    if (isOff(configuration, expressions)) {
      answer.set("off", "true");
    }
    Xpp3Dom path =
        configuration == null ? null : configuration.getChild("annotationProcessorPaths");
    if (path != null) {
      List<String> artifacts = new ArrayList<>();
      for (Xpp3Dom entry : path.getChildren()) {
        String artifact = Plugins.text(entry, "artifactId");
        artifacts.add(artifact == null ? "" : artifact);
      }
      answer.set("path", String.join(",", artifacts));
      Plugin compiler = project.getPlugin(Plugins.COMPILER);
      if (compiler != null && compiler.getVersion() != null) {
        answer.set("version", compiler.getVersion());
      }
    }
    List<String> named = Plugins.texts(configuration, "annotationProcessors");
    if (!named.isEmpty()) {
      answer.set("named", String.join(",", named));
    }
  }

  private static boolean isOff(@Nullable Xpp3Dom configuration, Expressions expressions) {
    String proc = Plugins.text(configuration, "proc");
    String single = Plugins.text(configuration, "compilerArgument");
    return "none".equals(proc == null ? proc : expressions.value(proc))
        || OFF.equals(single)
        || Plugins.texts(configuration, "compilerArgs").contains(OFF);
  }
}
