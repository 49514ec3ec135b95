package dev.dbtest.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Says how Surefire or Failsafe would start the JVM in which the tests of a project run. */
final class TestJvms {

  private final MavenSession session;
  private final MavenProject project;
  private final Expressions expressions;
  private final ToolchainManager toolchains;

  TestJvms(
      MavenSession session,
      MavenProject project,
      Expressions expressions,
      ToolchainManager toolchains) {
    this.session = session;
    this.project = project;
    this.expressions = expressions;
    this.toolchains = toolchains;
  }

  /** Describes the JVM that a configuration means. */
  void describe(@Nullable Xpp3Dom configuration, Answer answer) {
    answer.set("java", java(configuration));
    answer.setAll("argument", arguments(configuration));
    for (Map.Entry<String, String> property : properties(configuration).entrySet()) {
      answer.set("property." + property.getKey(), property.getValue());
    }
    for (Map.Entry<String, String> variable :
        pairs(configuration, "environmentVariables").entrySet()) {
      answer.set("environment." + variable.getKey(), variable.getValue());
    }
    answer.set("directory", directory(configuration));
    answer.setAll("library", values(Plugins.texts(configuration, "additionalClasspathElements")));
  }

  private @Nullable String value(@Nullable Xpp3Dom configuration, String name) {
    String text = Plugins.text(configuration, name);
    return text == null ? null : expressions.value(text.trim());
  }

  private List<String> values(List<String> texts) {
    List<String> values = new ArrayList<>();
    for (String text : texts) {
      values.add(expressions.value(text.trim()));
    }
    return values;
  }

  /** An executable that is named wins over a toolchain. */
  private @Nullable String java(@Nullable Xpp3Dom configuration) {
    String named = value(configuration, "jvm");
    String path = named == null ? expressions.property("jvm") : named;
    if (path != null && !path.isEmpty()) {
      return path;
    }
    Toolchain toolchain = toolchain(configuration);
    return toolchain == null ? null : toolchain.findTool("java");
  }

  private @Nullable Toolchain toolchain(@Nullable Xpp3Dom configuration) {
    Map<String, String> wanted = pairs(configuration, "jdkToolchain");
    if (!wanted.isEmpty()) {
      List<Toolchain> found = toolchains.getToolchains(session, "jdk", new HashMap<>(wanted));
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return toolchains.getToolchainFromBuildContext("jdk", session);
  }

  private List<String> arguments(@Nullable Xpp3Dom configuration) {
    String configured = value(configuration, "argLine");
    String line = configured == null ? expressions.property("argLine") : configured;
    List<String> arguments = new ArrayList<>();
    if (line != null) {
      arguments.addAll(CommandWords.of(line));
    }
    if ("false".equals(value(configuration, "enableAssertions"))) {
      arguments.add("-da");
    }
    return arguments;
  }

  /** What comes later wins: the file, the old element, the new one, the command line of Maven. */
  private Map<String, String> properties(@Nullable Xpp3Dom configuration) {
    Map<String, String> all = new TreeMap<>();
    all.put("basedir", project.getBasedir().getAbsolutePath());
    all.put("localRepository", session.getLocalRepository().getBasedir());
    all.putAll(fromFile(value(configuration, "systemPropertiesFile")));
    all.putAll(oldPairs(configuration));
    all.putAll(pairs(configuration, "systemPropertyVariables"));
    for (String name : session.getUserProperties().stringPropertyNames()) {
      if (!isOurs(name)) {
        all.put(name, session.getUserProperties().getProperty(name));
      }
    }
    return all;
  }

  private static boolean isOurs(String name) {
    return name.startsWith("dbtest.")
        || name.equals("maven.ext.class.path")
        || name.equals("style.color");
  }

  private Map<String, String> fromFile(@Nullable String name) {
    Map<String, String> pairs = new TreeMap<>();
    if (name == null) {
      return pairs;
    }
    File file = new File(name);
    File absolute = file.isAbsolute() ? file : new File(project.getBasedir(), name);
    try (InputStream in = Files.newInputStream(absolute.toPath())) {
      Properties read = new Properties();
      read.load(in);
      for (String key : read.stringPropertyNames()) {
        pairs.put(key, read.getProperty(key));
      }
    } catch (IOException e) {
      // Surefire warns of it and goes on.
    }
    return pairs;
  }

  /** Elements whose names are keys. */
  private Map<String, String> pairs(@Nullable Xpp3Dom configuration, String name) {
    Map<String, String> pairs = new TreeMap<>();
    Xpp3Dom element = configuration == null ? null : configuration.getChild(name);
    if (element != null) {
      for (Xpp3Dom child : element.getChildren()) {
        String text = child.getValue();
        pairs.put(child.getName(), text == null ? "" : expressions.value(text));
      }
    }
    return pairs;
  }

  /** Elements with a name and a value in each. */
  private Map<String, String> oldPairs(@Nullable Xpp3Dom configuration) {
    Map<String, String> pairs = new TreeMap<>();
    Xpp3Dom element = configuration == null ? null : configuration.getChild("systemProperties");
    if (element != null) {
      for (Xpp3Dom property : element.getChildren("property")) {
        String name = Plugins.text(property, "name");
        String text = Plugins.text(property, "value");
        if (name != null) {
          pairs.put(name, text == null ? "" : expressions.value(text));
        }
      }
    }
    return pairs;
  }

  private @Nullable String directory(@Nullable Xpp3Dom configuration) {
    String name = value(configuration, "workingDirectory");
    if (name == null) {
      return null;
    }
    File file = new File(name);
    return file.isAbsolute()
        ? file.getPath()
        : new File(project.getBasedir(), name).getAbsolutePath();
  }
}
