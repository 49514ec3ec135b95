package dev.dbtest.benchmarks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.api.Test;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SuiteClassesTest {

  @org.junit.jupiter.api.Test
  void everyClassLoadsUnderItsOwnName(@TempDir Path root) throws Exception {
    SuiteClasses.write(root, 12, 3);

    try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()})) {
      for (String name : new String[] {"Suite00000", "Suite00007", "Suite00011"}) {
        Class<?> suite = loader.loadClass("generated." + name);
        assertThat(suite.getDeclaredMethods())
            .hasSize(3)
            .allMatch((Method method) -> method.isAnnotationPresent(Test.class));
      }
    }
  }
}
