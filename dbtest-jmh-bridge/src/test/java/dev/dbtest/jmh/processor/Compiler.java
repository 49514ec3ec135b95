package dev.dbtest.jmh.processor;

import dev.dbtest.api.BenchmarkGroup;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jmh.infra.Blackhole;

/** Compiles sources into a directory, with any annotation processors. */
final class Compiler {

  private final Path directory;
  private final List<String> options = new ArrayList<>();
  private final List<String> classNames = new ArrayList<>();
  private final List<Path> libraries =
      new ArrayList<>(List.of(home(BenchmarkGroup.class), home(Blackhole.class)));
  private List<Processor> processors = List.of(new DbtestProcessor());

  /** Classes go to {@code classes} in the directory, generated sources to {@code sources}. */
  Compiler(Path directory) {
    this.directory = directory;
  }

  /** Instead of dbtest's own processor. */
  Compiler with(Processor... instances) {
    processors = List.of(instances);
    return this;
  }

  /** Leaves JMH out of the class path. */
  Compiler withoutJmh() {
    libraries.remove(home(Blackhole.class));
    return this;
  }

  /** Has classes that are compiled already processed again, as Gradle does. */
  Compiler alsoProcessing(String... names) {
    classNames.addAll(List.of(names));
    return this;
  }

  Compiler with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Compiles the sources; without any, shows what is in the directory. */
  Compiled compile(String... sources) {
    try {
      Path classes = Files.createDirectories(directory.resolve("classes"));
      Path generated = Files.createDirectories(directory.resolve("sources"));
      List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:full"));
      if (Runtime.version().feature() < 21) {
        arguments.remove("-proc:full");
      }
      arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      arguments.addAll(
          List.of("-cp", classes + File.pathSeparator + path(libraries.toArray(Path[]::new))));
      arguments.addAll(options);
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      StringWriter log = new StringWriter();
      try (StandardJavaFileManager files =
          javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
        List<Source> units = Arrays.stream(sources).map(Source::of).toList();
        JavaCompiler.CompilationTask task =
            javac.getTask(log, files, diagnostics, arguments, classNames, units);
        if (!processors.isEmpty()) {
          task.setProcessors(processors);
        }
        boolean success = units.isEmpty() || task.call();
        return new Compiled(
            success, diagnostics.getDiagnostics(), log.toString(), classes, generated);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String path(Path... entries) {
    return String.join(
        File.pathSeparator, Arrays.stream(entries).map(Path::toString).toArray(String[]::new));
  }

  /** The directory or jar that a class was loaded from. */
  static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
