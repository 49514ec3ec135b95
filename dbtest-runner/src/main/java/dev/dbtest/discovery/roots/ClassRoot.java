package dev.dbtest.discovery.roots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory or jar with class files. */
public sealed interface ClassRoot permits DirectoryRoot, JarRoot {

  /** File beside the classes in which JMH's generator lists the benchmarks. */
  String BENCHMARK_LIST = "META-INF/BenchmarkList";

  /** File beside the classes in which JMH's generator leaves hints for the JIT. */
  String COMPILER_HINTS = "META-INF/CompilerHints";

  /** Where it is. */
  Path path();

  /** A summary of the files that discovery reads in it. */
  Fingerprint fingerprint();

  /** A summary of all files in it: what code that runs from it can see. */
  Fingerprint contents();

  /** Binary names of the classes that a class loader could load from it, sorted. */
  List<String> classNames() throws IOException;

  /** A text file in it, UTF-8. */
  Optional<String> text(String name) throws IOException;

  /** The first bytes of a class file, at most {@code count}. */
  byte[] start(String className, int count) throws IOException;

  /** Whether it is certain that it has no class files. */
  boolean isCertainlyEmpty();
}
