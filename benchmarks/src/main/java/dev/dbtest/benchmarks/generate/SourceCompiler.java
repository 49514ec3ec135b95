package dev.dbtest.benchmarks.generate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources with the compiler of the running JDK. */
public final class SourceCompiler {

  private SourceCompiler() {}

  /**
   * Compiles sources into a directory.
   *
   * @param sources source text by simple class name
   * @param target directory of the class files, which exists
   * @param options further options of javac
   * @throws IllegalStateException if the sources do not compile, with javac's messages
   */
  public static void compile(Map<String, String> sources, Path target, List<String> options)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this Java has no compiler; start it from a JDK");
    }
    List<String> all = new ArrayList<>(List.of("-d", target.toString()));
    all.addAll(options);
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<Source> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(messages, null, null)) {
      if (!compiler.getTask(null, manager, messages, all, null, units).call()) {
        List<Diagnostic<? extends JavaFileObject>> errors = messages.getDiagnostics();
        throw new IllegalStateException("generated sources do not compile: " + errors);
      }
    }
  }

  /**
   * Compiles benchmark groups, and has dbtest's processor generate the code for them.
   *
   * @param sources source text by simple class name
   * @param target directory of the class files, which exists
   * @param classPath what they need, and the processor
   * @throws IllegalStateException if the sources do not compile, with javac's messages
   */
  public static void compileGroups(Map<String, String> sources, Path target, String classPath)
      throws IOException {
    compile(
        sources,
        target,
        List.of(
            "-cp",
            classPath,
            "-nowarn",
            "-processorpath",
            classPath,
            "-processor",
            "dev.dbtest.jmh.processor.DbtestProcessor"));
  }

  /** A source that is in memory only. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
