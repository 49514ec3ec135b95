package dev.dbtest.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.benchmarks.generate.SourceCompiler;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialSourceTest {

  @Test
  void everyBodyCompilesAndKeepsAwayFromFixedPoints(@TempDir Path target) throws Exception {
    Map<String, String> sources = new TreeMap<>();
    for (TrialBody body : TrialBody.values()) {
      sources.put(body.groupName(), TrialSource.of(body, List.of(0, 10)));
    }
    String classPath = System.getProperty("java.class.path");
    SourceCompiler.compile(sources, target, List.of("-cp", classPath, "-proc:none"));

    try (URLClassLoader loader = new URLClassLoader(new URL[] {target.toUri().toURL()})) {
      for (String group : sources.keySet()) {
        assertThat(results(loader.loadClass("trial." + group))).as(group).hasSizeGreaterThan(5);
      }
    }
  }

  /** Different results of ten calls. */
  private static Set<Object> results(Class<?> group) throws Exception {
    Object instance = group.getConstructor().newInstance();
    Set<Object> results = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      results.add(group.getMethod("plus0").invoke(instance));
      results.add(group.getMethod("plus10").invoke(instance));
    }
    return results;
  }
}
