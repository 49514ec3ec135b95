package dev.dbtest.benchmarks.compare;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The floor under every test runner: one JVM that loads the classes of a directory, makes an
 * instance of each and calls its methods named {@code test…}. No discovery, no report, no second
 * process, nothing that could go wrong safely.
 */
public final class PlainReflection {

  private PlainReflection() {}

  /**
   * Calls every test.
   *
   * @param args directory of the class files, which also is on the class path
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path root = Path.of(args[0]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    int passed = 0;
    for (Path file : files) {
      String path = root.relativize(file).toString();
      Class<?> type =
          Class.forName(
              path.substring(0, path.length() - 6)
                  .replace(file.getFileSystem().getSeparator(), "."));
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object instance = constructor.newInstance();
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().startsWith("test")) {
          method.setAccessible(true);
          method.invoke(instance);
          passed++;
        }
      }
    }
    System.out.println(passed + " passed");
  }
}
