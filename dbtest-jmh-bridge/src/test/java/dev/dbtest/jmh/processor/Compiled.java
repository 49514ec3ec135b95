package dev.dbtest.jmh.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came out of a compilation.
 *
 * @param success whether the compiler was content
 * @param diagnostics what it said
 * @param log what it printed beside that, which is nothing unless something crashed
 * @param classes directory of class files and resources
 * @param sources directory of generated sources
 */
record Compiled(
    boolean success,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    String log,
    Path classes,
    Path sources) {

  /** The errors, each as {@code line: message}; line -1 means none. */
  List<String> errors() {
    return messages(Diagnostic.Kind.ERROR);
  }

  /** The warnings of all kinds, as {@link #errors}. */
  List<String> warnings() {
    return Stream.concat(
            messages(Diagnostic.Kind.WARNING).stream(),
            messages(Diagnostic.Kind.MANDATORY_WARNING).stream())
        .toList();
  }

  private List<String> messages(Diagnostic.Kind kind) {
    return diagnostics.stream()
        .filter(each -> each.getKind() == kind)
        .map(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .toList();
  }

  /** The generated sources, by path, in order. */
  Map<String, String> generated() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(sources)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(sources.relativize(file).toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Lines of JMH's list of benchmarks. */
  List<String> benchmarks() {
    return lines("META-INF/BenchmarkList");
  }

  /** Lines of JMH's list of hints. */
  List<String> hints() {
    return lines("META-INF/CompilerHints");
  }

  private List<String> lines(String resource) {
    Path file = classes.resolve(resource);
    return Files.exists(file) ? read(file).lines().toList() : List.of();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
