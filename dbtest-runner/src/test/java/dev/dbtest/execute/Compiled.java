package dev.dbtest.execute;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles source text of fixtures, so that no fixture is a class of this project. */
public final class Compiled {

  private Compiled() {}

  /**
   * Compiles classes against the class path of this JVM.
   *
   * @param directory where sources and classes go
   * @param sources source text by simple file name without {@code .java}
   * @return the directory of the classes
   */
  public static Path classes(Path directory, Map<String, String> sources) throws IOException {
    List<Path> files = new ArrayList<>();
    Path classes = Files.createDirectories(directory.resolve("classes"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = directory.resolve("src").resolve(source.getKey() + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean good =
          compiler
              .getTask(
                  null,
                  manager,
                  null,
                  List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-g"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!good) {
        throw new IllegalArgumentException("the fixture does not compile");
      }
    }
    return classes;
  }

  /** Where the classes of the module that defines {@code type} are. */
  public static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The launcher of this JVM. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
