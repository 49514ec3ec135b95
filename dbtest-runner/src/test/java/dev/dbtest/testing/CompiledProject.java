package dev.dbtest.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A project under test, compiled from source text: no class of ours may carry {@code @TestSuite} or
 * {@code @BenchmarkGroup} as a mere fixture, since dbtest would find it.
 *
 * <pre>{@code
 * Path classes =
 *     CompiledProject.in(temp.resolve("classes"))
 *         .source("package p; @dev.dbtest.api.TestSuite class A { @dev.dbtest.api.Test void a() {} }")
 *         .compile();
 * }</pre>
 *
 * Sources see dbtest-api and whatever {@link #onClassPath} adds, and nothing else of ours.
 */
public final class CompiledProject {

  private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("(\\bpublic\\s[^;{(]*?)?\\b(?:class|interface|enum|record)\\s+(\\w+)");

  private final Path classes;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  private CompiledProject(Path classes) {
    this.classes = classes;
    classPath.add(homeOf(dev.dbtest.api.TestSuite.class));
  }

  /** Compiles into this directory, which is made if it is missing. */
  public static CompiledProject in(Path classes) {
    return new CompiledProject(classes);
  }

  /** Adds a source file; its name follows from its package and its public (or first) type. */
  public CompiledProject source(String... lines) {
    String text = String.join("\n", lines);
    Matcher inPackage = PACKAGE.matcher(text);
    String directory = inPackage.find() ? inPackage.group(1).replace('.', '/') + '/' : "";
    return sourceFile(directory + typeIn(text) + ".java", text);
  }

  /** Adds a source file of this name, such as {@code p/package-info.java}. */
  public CompiledProject sourceFile(String name, String text) {
    sources.add(new Source(name, text));
    return this;
  }

  /** Lets the sources use these directories and jars. */
  public CompiledProject onClassPath(Path... entries) {
    classPath.addAll(List.of(entries));
    return this;
  }

  /** Lets the sources use what these classes came from. */
  public CompiledProject onClassPathOf(Class<?>... types) {
    return onClassPath(Stream.of(types).map(CompiledProject::homeOf).toArray(Path[]::new));
  }

  /** Runs annotation processors; without them, none runs. */
  public CompiledProject processedBy(Processor... more) {
    processors.addAll(List.of(more));
    return this;
  }

  /** Adds options of javac. */
  public CompiledProject options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /**
   * Compiles.
   *
   * @return the directory of the class files
   * @throws IllegalArgumentException if javac refuses a source; the message is what javac says
   */
  public Path compile() throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(messages, files, null, allOptions(), null, sources);
      task.setProcessors(processors);
      if (!task.call()) {
        throw new IllegalArgumentException("the fixture does not compile:\n" + messages);
      }
    }
    return classes;
  }

  /**
   * Packs all files under a directory, in the order of their names.
   *
   * @return {@code jar}
   */
  public static Path pack(Path directory, Path jar) throws IOException {
    TreeMap<String, Path> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> entries.put(slashes(directory.relativize(file)), file));
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        Files.copy(entry.getValue(), out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** The directory or jar that a class of this JVM came from. */
  public static Path homeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " has an odd code source", e);
    }
  }

  /** Writes a text file and the directories above it. */
  public static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> allOptions() {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("-d", classes.toString(), "-nowarn", "-g", "--release", "17"));
    // Of an option that is given twice, the second one counts.
    all.addAll(options);
    all.addAll(
        List.of(
            "-cp",
            classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")))));
    if (processors.isEmpty()) {
      all.add("-proc:none");
    }
    return all;
  }

  private static String typeIn(String text) {
    String first = "";
    Matcher type = TYPE.matcher(text);
    while (type.find()) {
      if (type.group(1) != null) {
        return type.group(2);
      }
      if (first.isEmpty()) {
        first = type.group(2);
      }
    }
    return first;
  }

  private static String slashes(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
