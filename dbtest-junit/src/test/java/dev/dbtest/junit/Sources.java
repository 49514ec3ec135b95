package dev.dbtest.junit;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Suites that exist only to be run. They remain text until then, since dbtest would take them for
 * suites of this project.
 */
final class Sources implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\\bclass (\\w+)");

  private final Path classes;
  private final URLClassLoader loader;

  private Sources(Path classes) throws IOException {
    this.classes = classes;
    this.loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, Sources.class.getClassLoader());
  }

  /** Compiles classes of the package {@code s}, each with the imports that it needs. */
  static Sources compile(Path classes, String... sources) throws IOException {
    List<JavaFileObject> units = new ArrayList<>();
    for (String source : sources) {
      units.add(new Text("package s;\nimport dev.dbtest.api.*;\n" + source));
    }
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-d",
            Files.createDirectories(classes).toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                + File.pathSeparator);
    if (!ToolProvider.getSystemJavaCompiler()
        .getTask(messages, null, null, options, null, units)
        .call()) {
      throw new AssertionError(messages.toString());
    }
    return new Sources(classes);
  }

  Path classes() {
    return classes;
  }

  ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String text;

    Text(String text) {
      super(URI.create("string:///s/" + name(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String name(String text) {
      Matcher name = NAME.matcher(text);
      if (!name.find()) {
        throw new IllegalArgumentException("no class in " + text);
      }
      return name.group(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
