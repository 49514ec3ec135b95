package dev.dbtest.setup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one pom itself says of the compiler. */
final class CompilerSettings {

  private static final String PROPERTY = "maven.compiler.proc";

  /** Newer compilers must be asked for processors; whoever asks decides nothing else. */
  private static final String FULL = "full";

  private final PomText pom;
  private final @Nullable XmlElement plugin;
  private final @Nullable XmlElement managed;

  CompilerSettings(PomText pom) {
    this.pom = pom;
    XmlElement build = PomText.child(pom.project(), "build");
    this.plugin = pom.ofArtifact(PomText.child(build, "plugins"), PomSetup.COMPILER);
    this.managed =
        pom.ofArtifact(
            PomText.child(PomText.child(build, "pluginManagement"), "plugins"), PomSetup.COMPILER);
  }

  /** What it says where it names its plugins; {@code null} if it does not. */
  @Nullable XmlElement plugin() {
    return plugin;
  }

  /** What it says where it manages plugins; {@code null} if it does not. */
  @Nullable XmlElement managed() {
    return managed;
  }

  /** The version that it asks for; empty if it does not. */
  String version() {
    String version = pom.textOf(plugin, "version");
    return version.isEmpty() ? pom.textOf(managed, "version") : version;
  }

  /** What decides which processors run, such as {@code <proc>}; empty if nothing does. */
  String decides() {
    if (turnsOff(PomText.child(pom.project(), "properties"), PROPERTY)) {
      return "<" + PROPERTY + ">";
    }
    for (XmlElement configuration : configurations()) {
      if (turnsOff(configuration, "proc")) {
        return PomSetup.COMPILER + "'s <proc>";
      }
      if (PomText.child(configuration, "annotationProcessors") != null) {
        return PomSetup.COMPILER + "'s <annotationProcessors>";
      }
      String content = pom.contentOf(configuration);
      if (content.contains("-proc:none") || content.contains("-proc:only")) {
        return PomSetup.COMPILER + "'s argument -proc";
      }
    }
    return "";
  }

  private boolean turnsOff(@Nullable XmlElement parent, String name) {
    return PomText.child(parent, name) != null && !pom.textOf(parent, name).equals(FULL);
  }

  private List<XmlElement> configurations() {
    List<XmlElement> all = new ArrayList<>();
    addConfigurations(plugin, all);
    addConfigurations(managed, all);
    return all;
  }

  private static void addConfigurations(@Nullable XmlElement of, List<XmlElement> all) {
    if (of != null) {
      XmlElement own = PomText.child(of, "configuration");
      if (own != null) {
        all.add(own);
      }
      XmlElement executions = PomText.child(of, "executions");
      if (executions != null) {
        for (XmlElement execution : executions.children()) {
          addConfigurations(execution, all);
        }
      }
    }
  }
}
