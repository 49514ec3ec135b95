package dev.dbtest.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Failure;
import dev.dbtest.model.Failure.Frame;
import dev.dbtest.model.Failure.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {

  private static final Instant COMPILED = Instant.parse("2026-01-02T03:04:05Z");
  private static final Frame IN_TEST = frame("acme.CartTest", "CartTest.java", 2);

  @TempDir Path project;
  private final Map<String, List<Path>> classRoots = new LinkedHashMap<>();

  @Test
  void theLineStandsInTheFrameOfTheTest() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    source("src/test/java/acme/CartTest.java", "class CartTest {\n  check(a == b);\r\n}\n");
    Frame library = new Frame("org.acme.Check", "that", "Check.java", 2, false);

    Failure failure = lines().withSource("", "acme.CartTest", failure(library, IN_TEST));

    assertThat(failure.frames()).containsExactly(library, IN_TEST.withSource("check(a == b);"));
  }

  @Test
  void sourcesOfOtherLanguagesAndOfGradleAreFound() throws IOException {
    compiled("shop", "shop/build/classes/kotlin/test", "acme/CartTest$adds$1.class");
    source("shop/src/test/kotlin/acme/CartTest.kt", "fun adds() {\n  assertEquals(3, n)\n}");

    assertThat(source("shop", frame("acme.CartTest$adds$1", "CartTest.kt", 2)))
        .isEqualTo("assertEquals(3, n)");
  }

  @Test
  void aProjectWithoutABuildHasItsSourcesByPackageOrBesideTheClasses() throws IOException {
    compiled("", "out", "acme/CartTest.class");
    compiled("", "flat", "Plain.class");
    source("test/acme/CartTest.java", "\nfrom test");
    source("flat/Plain.java", "beside");

    assertThat(source("", IN_TEST)).isEqualTo("from test");
    assertThat(source("", frame("Plain", "Plain.java", 1))).isEqualTo("beside");
  }

  @Test
  void ofCodeThatTheTestCallsTheTestsOwnLineIsShown() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    compiled("", "target/test-classes", "acme/Helper.class");
    source("src/test/java/acme/CartTest.java", "\nhelper.check();");
    source("src/test/java/acme/Helper.java", "throw new AssertionError();");

    Failure failure =
        lines()
            .withSource(
                "", "acme.CartTest", failure(frame("acme.Helper", "Helper.java", 1), IN_TEST));

    assertThat(failure.frames().get(1).source()).isEqualTo("helper.check();");
    assertThat(failure.frames().get(0).source()).isNull();
  }

  @Test
  void anInheritedTestShowsTheLineOfItsBaseClassInAnotherModule() throws IOException {
    compiled("app", "app/target/test-classes", "acme/CartTest.class");
    compiled("base", "base/target/classes", "acme/Base.class");
    source("base/src/main/java/acme/Base.java", "check();");

    assertThat(source("app", frame("acme.Base", "Base.java", 1))).isEqualTo("check();");
  }

  @Test
  void ofTwoModulesWithTheSameClassTheTestsOwnIsRead() throws IOException {
    compiled("a", "a/target/test-classes", "acme/CartTest.class");
    compiled("b", "b/target/test-classes", "acme/CartTest.class");
    source("a/src/test/java/acme/CartTest.java", "\nin a");
    source("b/src/test/java/acme/CartTest.java", "\nin b");

    assertThat(source("a", IN_TEST)).isEqualTo("in a");
    assertThat(source("b", IN_TEST)).isEqualTo("in b");
  }

  @Test
  void ofTwoFilesThatCouldBeMeantNoneIsRead() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    source("src/test/java/acme/CartTest.java", "\none");
    source("src/it/java/acme/CartTest.java", "\nother");

    assertThat(source("", IN_TEST)).isNull();
  }

  @Test
  void aFileThatChangedAfterItWasCompiledIsNotRead() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    Path file = source("src/test/java/acme/CartTest.java", "\nedited since");
    Files.setLastModifiedTime(file, FileTime.from(COMPILED.plusSeconds(1)));

    assertThat(source("", IN_TEST)).isNull();
  }

  @Test
  void withoutASourceOrAClassFileNothingIsAdded() throws IOException {
    assertThat(source("", IN_TEST)).isNull();
    compiled("", "target/test-classes", "acme/CartTest.class");
    assertThat(source("", IN_TEST)).isNull();
    source("src/test/java/acme/Made.java", "\nfor a class that was made at run time");
    assertThat(source("", frame("acme.Made", "Made.java", 2))).isNull();
  }

  @Test
  void aFailureWithoutFramesOfTheProjectStaysAsItIs() {
    Failure failure = Failure.of(Phase.PROCESS, "worker exited", "code 3");

    assertThat(lines().withSource("", "acme.CartTest", failure)).isSameAs(failure);
  }

  @Test
  void linesThatAreNotThereOrBlankAddNothing() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    source("src/test/java/acme/CartTest.java", "one\n   \t\nthree");

    assertThat(source("", IN_TEST)).isNull();
    assertThat(source("", frame("acme.CartTest", "CartTest.java", 4))).isNull();
    assertThat(source("", frame("acme.CartTest", "CartTest.java", 0))).isNull();
    assertThat(source("", frame("acme.CartTest", "CartTest.java", -1))).isNull();
    assertThat(source("", frame("acme.CartTest", "CartTest.java", Integer.MAX_VALUE))).isNull();
    assertThat(source("", frame("acme.CartTest", null, 1))).isNull();
  }

  @Test
  void aLinkThatLeadsOutOfTheProjectIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    Path secret = Files.writeString(elsewhere.resolve("secret"), "\nnobody's business");
    Files.setLastModifiedTime(secret, FileTime.from(COMPILED.minusSeconds(60)));
    Path link = project.resolve("src/test/java/acme/CartTest.java");
    Files.createDirectories(link.resolveSibling(""));
    Files.createSymbolicLink(link, secret);

    assertThat(source("", IN_TEST)).isNull();
  }

  @Test
  void aHugeLineIsCutBetweenCharacters() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    source(
        "src/test/java/acme/CartTest.java",
        "\n" + "x".repeat(SourceLines.LONGEST - 1) + "\uD83D\uDE00".repeat(100_000));

    assertThat(source("", IN_TEST)).isEqualTo("x".repeat(SourceLines.LONGEST - 1) + "…");
  }

  @Test
  void aFileThatNobodyWroteByHandIsNotRead() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    source("src/test/java/acme/CartTest.java", "\n" + "x\n".repeat(3 << 20));

    assertThat(source("", IN_TEST)).isNull();
  }

  @Test
  void bytesThatAreNoTextAreNoReasonToFail() throws IOException {
    compiled("", "target/test-classes", "acme/CartTest.class");
    Path file = source("src/test/java/acme/CartTest.java", "");
    Files.write(file, "\ncheck(\"gr\u00fcn\");".getBytes(StandardCharsets.ISO_8859_1));
    Files.setLastModifiedTime(file, FileTime.from(COMPILED));

    assertThat(source("", IN_TEST)).isEqualTo("check(\"gr\uFFFDn\");");
  }

  @Test
  void namesThatLeadOutOfTheProjectAreNotFollowed() throws IOException {
    Path inner = Files.createDirectories(project.resolve("inner"));
    Files.writeString(project.resolve("secret"), "password");
    Files.setLastModifiedTime(project.resolve("secret"), FileTime.from(COMPILED));
    compiled("", "inner/out", "acme/CartTest.class");
    SourceLines lines = new SourceLines(inner, classRoots);

    for (String name : List.of("../../secret", "/etc/passwd", "..", "a\0b", "C:secret", "")) {
      Failure failure = failure(frame("acme.CartTest", name, 1), frame("acme/../" + name, "s", 1));
      assertThat(lines.withSource("", "acme.CartTest", failure)).isSameAs(failure);
    }
    Failure above = failure(frame("acme.CartTest", "secret", 1));
    assertThat(lines.withSource("", "acme.CartTest", above)).isSameAs(above);
  }

  private @Nullable String source(String module, Frame frame) {
    return lines().withSource(module, "acme.CartTest", failure(frame)).frames().get(0).source();
  }

  private SourceLines lines() {
    return new SourceLines(project, classRoots);
  }

  private void compiled(String module, String root, String file) throws IOException {
    Path path = project.resolve(root).resolve(file);
    Files.createDirectories(path.getParent());
    Files.createFile(path);
    Files.setLastModifiedTime(path, FileTime.from(COMPILED));
    List<Path> before = classRoots.getOrDefault(module, List.of());
    List<Path> roots = new ArrayList<>(before);
    roots.add(project.resolve(root));
    classRoots.put(module, roots);
  }

  private Path source(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.from(COMPILED));
    return path;
  }

  private static Frame frame(String className, @Nullable String file, int line) {
    return new Frame(className, "adds", file, line, true);
  }

  private static Failure failure(Frame... frames) {
    return new Failure(Phase.BODY, "AssertionError", "no", null, List.of(frames), "", "");
  }
}
