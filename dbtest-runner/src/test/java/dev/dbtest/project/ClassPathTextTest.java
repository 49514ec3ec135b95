package dev.dbtest.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPathTextTest {

  private final Path temp;

  ClassPathTextTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @BeforeEach
  void makeEntries() throws IOException {
    Files.createDirectories(temp.resolve("classes/p"));
    Files.write(temp.resolve("classes/p/A.class"), new byte[] {1});
    Files.createDirectories(temp.resolve("resources"));
    Files.writeString(temp.resolve("resources/a.txt"), "a");
    Files.createDirectories(temp.resolve("lib"));
    jar(temp.resolve("lib/b.jar"), "p/B.class");
    jar(temp.resolve("lib/a.jar"), "p/A.class");
  }

  @Test
  void keepsTheOrderAndDropsRepeats() throws Exception {
    assertThat(parse("lib/b.jar", "classes", "lib/b.jar", ""))
        .containsExactly(temp.resolve("lib/b.jar"), temp.resolve("classes"));
  }

  @Test
  void takesAStarForAllJarsOfADirectory() throws Exception {
    assertThat(parse("lib/*"))
        .containsExactly(temp.resolve("lib/a.jar"), temp.resolve("lib/b.jar"));
  }

  @Test
  void acceptsADirectoryOfResourcesBesideClasses() throws Exception {
    assertThat(parse("resources", "classes")).hasSize(2);
  }

  @Test
  void followsTheManifestsOfJarsAsTheJvmDoes() throws Exception {
    Path inner = Files.createDirectories(temp.resolve("in ner é")).resolve("c.jar");
    jar(inner, "p/C.class");
    manifestJar(
        temp.resolve("lib/all.jar"), "a.jar missing.jar ../in%20ner%20%C3%A9/c.jar all.jar");

    assertThat(parse("lib/all.jar", "lib/b.jar"))
        .containsExactly(
            temp.resolve("lib/all.jar"),
            temp.resolve("lib/a.jar"),
            inner,
            temp.resolve("lib/b.jar"));
  }

  @Test
  void resolvesWhatAManifestNamesNextToTheFileThatALinkLeadsTo() throws Exception {
    manifestJar(temp.resolve("lib/all.jar"), "a.jar");
    Path link = Files.createDirectories(temp.resolve("link")).resolve("all.jar");
    Files.createSymbolicLink(link, Path.of("../lib/all.jar"));

    assertThat(parse("link/all.jar", "classes"))
        .containsExactly(link, temp.resolve("lib/a.jar").toRealPath(), temp.resolve("classes"));
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/MANIFEST.MF,class-path",
    "meta-inf/MANIFEST.MF,Class-Path",
    "META-INF/manifest.mf,CLASS-PATH"
  })
  void readsAManifestInUpperAndLowerCase(String file, String attribute) throws Exception {
    Path jar = temp.resolve("lib/all.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(file));
      out.write(("Manifest-Version: 1.0\n" + attribute + ": a.jar\n").getBytes(UTF_8));
    }

    assertThat(parse("lib/all.jar")).containsExactly(jar, temp.resolve("lib/a.jar"));
  }

  @Test
  void namesAnEntryThatIsMissing() {
    refuses(
        "none", ProjectException.Kind.UNUSABLE, ": no such file or directory; check --classpath");
  }

  @Test
  void namesAJarThatIsNone() {
    refuses(
        "resources/a.txt",
        ProjectException.Kind.UNUSABLE,
        ": not a jar, or a broken one; name directories of classes and jars");
  }

  @Test
  void namesADirectoryWithoutClasses() {
    refuses(
        "resources",
        ProjectException.Kind.EMPTY,
        ": no class files in it; compile first, or name the directory that holds the packages");
  }

  @Test
  void guessesThatADirectoryOfJarsMeansTheJars() {
    refuses(
        "lib",
        ProjectException.Kind.EMPTY,
        ": no class files in it; there are jars in it, which a class path names one by one, or all"
            + " of them as '"
            + temp.resolve("lib")
            + "/*'");
  }

  @Test
  void refusesADirectoryOfJarsAlsoBesideClasses() {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> parse("classes", "lib"))
        .withMessageStartingWith("class path entry " + temp.resolve("lib"))
        .withMessageEndingWith("or all of them as '" + temp.resolve("lib") + "/*'");
  }

  @Test
  void acceptsResourcesThatIncludeAJar() throws Exception {
    jar(temp.resolve("resources/agent.jar"), "p/Agent.class");

    assertThat(parse("resources", "classes")).hasSize(2);
  }

  @Test
  void guessesThatSourcesAreToBeCompiled() throws IOException {
    Path source = temp.resolve("src/test/java/p/A.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package p; class A {}");

    refuses(
        "src",
        ProjectException.Kind.EMPTY,
        ": no class files in it; there are sources in it: compile them, and name the directory that"
            + " their classes go to");
  }

  @Test
  void namesAJarWithoutClasses() throws IOException {
    jar(temp.resolve("lib/empty.jar"), "readme.txt");

    refuses(
        "lib/empty.jar",
        ProjectException.Kind.EMPTY,
        ": no class files in it; compile first, or name the directory that holds the packages");
  }

  @Test
  void refusesAnEmptyClassPath() {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> parse(" "))
        .withMessage("--classpath is empty; name directories of classes and jars");
  }

  private void refuses(String entry, ProjectException.Kind kind, String message) {
    assertThatExceptionOfType(ProjectException.class)
        .isThrownBy(() -> parse(entry))
        .withMessage("class path entry " + temp.resolve(entry) + message)
        .matches(e -> e.kind() == kind);
  }

  private List<Path> parse(String... entries) throws ProjectException {
    return ClassPathText.parse(String.join(File.pathSeparator, entries), temp);
  }

  private static void manifestJar(Path file, String classPath) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }

  private static void jar(Path file, String entry) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry(entry));
    }
  }
}
