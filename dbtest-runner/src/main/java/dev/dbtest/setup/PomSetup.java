package dev.dbtest.setup;

import dev.dbtest.project.CompilerVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to a pom the annotations, the processor, and the setting that lets it run. */
public final class PomSetup {

  private static final String GROUP = "dev.dbtest";
  private static final String API = "dbtest-api";
  private static final String BRIDGE = "dbtest-jmh-bridge";
  private static final String JMH_PROCESSOR = "jmh-generator-annprocess";
  static final String COMPILER = "maven-compiler-plugin";

  /** The one that is asked for where no pom asks for one. */
  private static final String COMPILER_VERSION = "3.14.1";

  /**
   * Libraries that bring a processor along, which would no longer be found on the class path once
   * there is a path of processors.
   */
  private static final List<String> PROCESSORS =
      List.of(
          "lombok",
          "mapstruct-processor",
          "value",
          "auto-value",
          "auto-service",
          "dagger-compiler",
          JMH_PROCESSOR,
          "hibernate-jpamodelgen",
          "hibernate-processor",
          "querydsl-apt",
          "record-builder-processor",
          "picocli-codegen",
          "log4j-core",
          "spring-boot-configuration-processor",
          "micronaut-inject-java");

  private final PomText pom;
  private final ParentPoms parents;
  private final String version;

  private PomSetup(PomText pom, ParentPoms parents, String version) {
    this.pom = pom;
    this.parents = parents;
    this.version = version;
  }

  /**
   * The pom with what is missing in it, which may be nothing.
   *
   * @param parents what its parents say
   * @param version of dbtest
   * @throws UnclearPomException if it cannot be told what a change would do
   */
  public static String of(String text, ParentPoms parents, String version)
      throws UnclearPomException {
    PomSetup setup = new PomSetup(new PomText(text), parents, version);
    setup.dependencies();
    setup.compiler();
    return setup.pom.edited();
  }

  /** The lines that a pom needs, for those who add them by hand. */
  public static List<String> linesByHand(String version) {
    List<String> lines = new ArrayList<>();
    lines.add("<dependencies>");
    addIndented(lines, dependency(API, version), 1);
    addIndented(lines, dependency(BRIDGE, version), 1);
    lines.add("</dependencies>");
    lines.add("<build>");
    lines.add("  <plugins>");
    addIndented(lines, plugin(version, true), 2);
    lines.add("  </plugins>");
    lines.add("</build>");
    return lines;
  }

  private void dependencies() throws UnclearPomException {
    XmlElement project = pom.project();
    if (pom.textOf(project, "packaging").equals("pom")) {
      throw new UnclearPomException("it builds nothing itself; name a module with --project");
    }
    XmlElement list = PomText.child(project, "dependencies");
    List<String> lines = new ArrayList<>();
    for (String artifact : List.of(API, BRIDGE)) {
      if (pom.ofArtifact(list, artifact) == null) {
        addIndented(lines, dependency(artifact, version), list == null ? 1 : 0);
      }
    }
    if (lines.isEmpty()) {
      return;
    }
    if (list != null) {
      pom.append(list, lines);
      return;
    }
    lines.add(0, "<dependencies>");
    lines.add("</dependencies>");
    XmlElement build = PomText.child(project, "build");
    if (build == null) {
      pom.append(project, lines);
    } else {
      pom.insertBefore(build, lines);
    }
  }

  private void compiler() throws UnclearPomException {
    XmlElement project = pom.project();
    XmlElement build = PomText.child(project, "build");
    CompilerSettings settings = new CompilerSettings(pom);
    requireUndecided(settings.decides(), "it has ");
    requireUndecided(parents.decides(), "a parent has ");
    String own = settings.version();
    String compiler = own.isEmpty() ? parents.compilerVersion() : own;
    requireKnowsPaths(compiler);
    boolean versioned = compiler.isEmpty() && parents.areAllKnown();
    XmlElement paths = paths(settings.plugin());
    if (paths == null && paths(settings.managed()) != null) {
      throw new UnclearPomException("its pluginManagement has annotationProcessorPaths");
    }
    if (paths != null) {
      if (pom.ofArtifact(paths, BRIDGE) == null) {
        addTo(paths);
      }
      return;
    }
    requireNoOtherProcessor();
    addPaths(project, build, PomText.child(build, "plugins"), settings.plugin(), versioned);
  }

  /** JMH's own processor would write what it shares with ours, if it came first. */
  private void addTo(XmlElement paths) throws UnclearPomException {
    XmlElement ofJmh = pom.ofArtifact(paths, JMH_PROCESSOR);
    if (ofJmh == null) {
      pom.append(paths, path(version));
    } else {
      pom.insertBefore(ofJmh, path(version));
    }
  }

  private void addPaths(
      XmlElement project,
      @Nullable XmlElement build,
      @Nullable XmlElement plugins,
      @Nullable XmlElement plugin,
      boolean versioned)
      throws UnclearPomException {
    if (plugin != null) {
      addTo(plugin, versioned);
    } else if (plugins != null) {
      pom.append(plugins, plugin(version, versioned));
    } else if (build != null) {
      pom.append(build, wrapped("plugins", plugin(version, versioned)));
    } else {
      pom.append(project, wrapped("build", wrapped("plugins", plugin(version, versioned))));
    }
  }

  private void addTo(XmlElement plugin, boolean versioned) throws UnclearPomException {
    XmlElement configuration = PomText.child(plugin, "configuration");
    if (configuration == null) {
      if (versioned) {
        pom.append(plugin, List.of(versionLine()));
      }
      pom.append(plugin, wrapped("configuration", paths(version)));
      return;
    }
    if (versioned) {
      pom.insertBefore(configuration, List.of(versionLine()));
    }
    pom.append(configuration, paths(version));
  }

  private static @Nullable XmlElement paths(@Nullable XmlElement plugin) {
    return PomText.child(PomText.child(plugin, "configuration"), "annotationProcessorPaths");
  }

  private static void requireUndecided(String decides, String where) throws UnclearPomException {
    if (!decides.isEmpty()) {
      throw new UnclearPomException(where + decides + ", which decides which processors run");
    }
  }

  private static void requireKnowsPaths(String compiler) throws UnclearPomException {
    if (!CompilerVersion.knowsPaths(compiler)) {
      throw new UnclearPomException(
          COMPILER
              + " "
              + compiler
              + " knows no annotationProcessorPaths, which came with 3.5; ask for "
              + COMPILER_VERSION);
    }
  }

  private void requireNoOtherProcessor() throws UnclearPomException {
    XmlElement list = PomText.child(pom.project(), "dependencies");
    for (String artifact : PROCESSORS) {
      if (pom.ofArtifact(list, artifact) != null) {
        throw new UnclearPomException(
            artifact
                + " brings a processor along, which would no longer run: it needs a <path> in"
                + " annotationProcessorPaths, too");
      }
    }
  }

  private static List<String> dependency(String artifact, String version) {
    return List.of(
        "<dependency>",
        "  <groupId>" + GROUP + "</groupId>",
        "  <artifactId>" + artifact + "</artifactId>",
        "  <version>" + version + "</version>",
        "  <scope>test</scope>",
        "</dependency>");
  }

  private static List<String> plugin(String version, boolean versioned) {
    List<String> lines = new ArrayList<>();
    lines.add("<plugin>");
    lines.add("  <groupId>org.apache.maven.plugins</groupId>");
    lines.add("  <artifactId>" + COMPILER + "</artifactId>");
    if (versioned) {
      lines.add("  " + versionLine());
    }
    addIndented(lines, wrapped("configuration", paths(version)), 1);
    lines.add("</plugin>");
    return lines;
  }

  private static String versionLine() {
    return "<version>" + COMPILER_VERSION + "</version>";
  }

  private static List<String> paths(String version) {
    return wrapped("annotationProcessorPaths", path(version));
  }

  private static List<String> path(String version) {
    return List.of(
        "<path>",
        "  <groupId>" + GROUP + "</groupId>",
        "  <artifactId>" + BRIDGE + "</artifactId>",
        "  <version>" + version + "</version>",
        "</path>");
  }

  private static List<String> wrapped(String name, List<String> lines) {
    List<String> wrapped = new ArrayList<>();
    wrapped.add("<" + name + ">");
    addIndented(wrapped, lines, 1);
    wrapped.add("</" + name + ">");
    return wrapped;
  }

  private static void addIndented(List<String> to, List<String> lines, int level) {
    for (String line : lines) {
      to.add("  ".repeat(level) + line);
    }
  }
}
