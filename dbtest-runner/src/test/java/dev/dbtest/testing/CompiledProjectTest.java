package dev.dbtest.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledProjectTest {

  @Test
  void compilesSourcesThatUseTheAnnotations(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .source("package p.q;", "@dev.dbtest.api.TestSuite class A {}")
            .source("package p.q;", "class Other {}", "public class B { A a; }")
            .compile();

    assertThat(classes.resolve("p/q/A.class")).exists();
    assertThat(classes.resolve("p/q/B.class")).exists();
  }

  @Test
  void saysWhatTheCompilerSays(@TempDir Path temp) {
    CompiledProject project = CompiledProject.in(temp).source("class A { int a = \"text\"; }");

    assertThatThrownBy(project::compile)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("incompatible types");
  }

  @Test
  void packsAJar(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp.resolve("classes")).source("package p; class A {}").compile();

    Path jar = CompiledProject.pack(classes, temp.resolve("a.jar"));

    try (JarFile opened = new JarFile(jar.toFile())) {
      assertThat(opened.getEntry("p/A.class")).isNotNull();
    }
  }
}
