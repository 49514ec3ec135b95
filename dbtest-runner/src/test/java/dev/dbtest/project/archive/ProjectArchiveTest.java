package dev.dbtest.project.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbtest.project.Processing;
import dev.dbtest.project.Project;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.TestJvm;
import dev.dbtest.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectArchiveTest {

  private static final byte[] NO_PLAN = {};
  private static final byte[] PLAN = "{\"schema\": \"dbtest/plan/1\"}".getBytes(UTF_8);

  private final Path home;
  private final Path elsewhere;
  private final Path archive;

  ProjectArchiveTest(@TempDir Path directory) throws IOException {
    home = Files.createDirectories(directory.toRealPath().resolve("home/shop"));
    elsewhere = Files.createDirectory(directory.toRealPath().resolve("elsewhere"));
    archive = home.resolve("a.zip");
  }

  @BeforeEach
  void build() throws IOException {
    write(home.resolve("core/target/classes/shop/Cart.class"), "cart");
    write(home.resolve("core/target/classes/shop/größe.properties"), "a=b");
    write(home.resolve("core/target/test-classes/shop/CartTest.class"), "test");
    write(home.resolveSibling("repository/agent.jar"), "agent");
    write(home.resolveSibling("repository/lib.jar"), "library");
  }

  @Test
  void whatItSaysAboutItselfIsSealed() throws Exception {
    write(NO_PLAN);

    String index = index();
    Golden.assertThatText(index.replace(home.toString(), "/home/shop"), "archives/index.json");
  }

  @Test
  void theSameFilesGiveTheSameBytesAtAnyTime() throws Exception {
    write(PLAN);
    byte[] once = Files.readAllBytes(archive);
    Path touched = home.resolve("core/target/classes/shop/Cart.class");
    Files.setLastModifiedTime(touched, FileTime.fromMillis(1_000_000_000_000L));

    write(PLAN);

    assertThat(archive).hasBinaryContent(once);
  }

  @Test
  void itIsTheSameProjectInAnotherPlace() throws Exception {
    write(NO_PLAN);

    Project project = OpenedArchive.open(archive).project(elsewhere);

    ProjectModule module = project.modules().get(0);
    assertThat(project.modules()).hasSize(1);
    assertThat(module.name()).isEqualTo("core");
    assertThat(module.classPath()).hasSize(3).allMatch(path -> path.startsWith(elsewhere));
    assertThat(module.classRoots()).containsExactlyElementsOf(module.classPath().subList(0, 2));
    assertThat(module.classPath().get(1).resolve("shop/Cart.class")).hasContent("cart");
    assertThat(module.classPath().get(1).resolve("shop/größe.properties")).hasContent("a=b");
    assertThat(module.classPath().get(2)).hasFileName("lib.jar").hasContent("library");
    assertThat(module.processing()).isEqualTo(Processing.OFF);
  }

  @Test
  void pathsOfTheBuildLeadToWhereItIsUnpacked() throws Exception {
    write(NO_PLAN);

    Project project = OpenedArchive.open(archive).project(elsewhere);

    TestJvm jvm = project.modules().get(0).unit();
    Path data = project.root().resolve("core/data");
    assertThat(jvm.systemProperties())
        .containsEntry("data", data.toString())
        .containsEntry("beside", home + "ping");
    assertThat(jvm.directory()).contains(project.root().resolve("core"));
    assertThat(project.root().resolve("core")).isDirectory();
    String agent = jvm.arguments().get(0);
    assertThat(agent).startsWith("-javaagent:" + elsewhere).endsWith("agent.jar=a,b");
    assertThat(Path.of(agent.substring(11, agent.indexOf('=')))).hasContent("agent");
  }

  @Test
  void testsRunInTheDirectoriesOfACheckoutIfItIsOne() throws Exception {
    write(NO_PLAN);
    Files.createDirectory(elsewhere.resolve("core"));

    assertThat(OpenedArchive.open(archive).project(elsewhere).root()).isEqualTo(elsewhere);
  }

  @Test
  void whatATestLeftAmongTheClassesIsGoneTheNextTime() throws Exception {
    write(NO_PLAN);
    Path classes = unpacked();
    Files.writeString(classes.resolve("shop/Cart.class"), "broken");
    Files.writeString(classes.resolve("shop/Left.class"), "left");

    unpacked();

    assertThat(classes.resolve("shop/Cart.class")).hasContent("cart");
    assertThat(classes.resolve("shop/Left.class")).doesNotExist();
  }

  @Test
  void thePlanAndTheCommitComeAlong() throws Exception {
    write(PLAN);

    OpenedArchive opened = OpenedArchive.open(archive);

    assertThat(opened.plan()).isEqualTo(PLAN);
    assertThat(opened.commit()).isEqualTo("c0ffee");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries/2/lib.jar", "entries/1/shop/Cart.class"})
  void aFileThatWasChangedIsRefused(String name) throws Exception {
    write(NO_PLAN);
    rewrite(name, "changed");

    assertThatThrownBy(() -> OpenedArchive.open(archive).project(elsewhere))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining(name + " was changed after the archive was made");
  }

  @Test
  void aPlanThatWasChangedIsRefused() throws Exception {
    write(PLAN);
    rewrite("plan.json", "{}");

    assertThatThrownBy(() -> OpenedArchive.open(archive).plan())
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("plan.json was changed");
  }

  @Test
  void aFileThatIsMissingIsRefused() throws Exception {
    write(NO_PLAN);
    rewrite("entries/2/lib.jar", null);

    assertRefused("entries/2/lib.jar is missing in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "entries/0/shop/Evil.class", "/etc/evil"})
  void aFileThatTheIndexDoesNotKnowIsRefused(String name) throws Exception {
    write(NO_PLAN);
    rewrite(name, "evil");

    assertRefused(name + " is in it, and not in its index");
  }

  @ParameterizedTest
  @CsvSource({
    "shop/Cart.class, ../../../evil",
    "shop/Cart.class, /etc/evil",
    "shop/Cart.class, shop/../../evil",
    "shop/Cart.class, C:evil",
    "shop/Cart.class, shop\\\\\\\\evil",
    "shop/Cart.class, shop//evil",
    "shop/Cart.class, ./evil",
    "core, ../evil"
  })
  void aNameThatLeadsElsewhereIsRefused(String name, String evil) throws Exception {
    write(NO_PLAN);
    String index = index();
    rewrite("dbtest-archive.json", index.replace("\"" + name + "\"", "\"" + evil + "\""));

    assertRefused("a name in it leads elsewhere");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void anotherVersionIsRefused() throws Exception {
    write(NO_PLAN);
    String index = index();
    rewrite("dbtest-archive.json", index.replace("dbtest/archive/1", "dbtest/archive/2"));

    assertRefused("its format is dbtest/archive/2, and this dbtest reads dbtest/archive/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"schema\": 1}", "{\"schema\": \"dbtest/archive/1\"}"})
  void anIndexThatIsNoneIsRefused(String index) throws Exception {
    write(NO_PLAN);
    rewrite("dbtest-archive.json", index);

    assertRefused("its index is damaged");
  }

  @Test
  void anIndexWithEntriesThatDoNotExistIsRefused() throws Exception {
    write(NO_PLAN);
    String index = index();
    rewrite("dbtest-archive.json", index.replace("[0, 1, 2]", "[0, 1, 7]"));

    assertRefused("there is no entry 7");
  }

  @Test
  void anArchiveThatWasCutOffAnywhereIsRefused() throws Exception {
    write(NO_PLAN);
    byte[] whole = Files.readAllBytes(archive);

    for (int length = 0; length < whole.length; length++) {
      Files.write(archive, Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> OpenedArchive.open(archive).project(elsewhere))
          .as("cut to %d bytes", length)
          .isInstanceOf(ArchiveException.class);
    }
  }

  @Test
  void anArchiveWithAnyByteChangedIsRefusedOrTheSame() throws Exception {
    write(NO_PLAN);
    byte[] whole = Files.readAllBytes(archive);
    int refused = 0;

    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x20;
      Files.write(archive, changed);
      try {
        Path classes =
            OpenedArchive.open(archive).project(elsewhere).modules().get(0).classPath().get(1);
        assertThat(classes.resolve("shop/Cart.class")).hasContent("cart");
      } catch (ArchiveException e) {
        refused++;
      }
    }

    assertThat(refused).isGreaterThan(whole.length / 4);
  }

  @Test
  void aZipFileOfOthersIsRefused() throws Exception {
    try (StoredZip zip = new StoredZip(Files.newOutputStream(archive))) {
      zip.add("shop/Cart.class", new byte[3]);
    }

    assertRefused("'dbtest archive' did not write it");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertRefused("there is no such file");
  }

  @Test
  void anArchiveStaysWholeUntilTheNextOneIs() throws Exception {
    write(NO_PLAN);
    byte[] before = Files.readAllBytes(archive);
    Files.write(home.resolve("core/target/classes/shop/back\\slash"), new byte[1]);

    assertThatThrownBy(() -> write(NO_PLAN))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("cannot be put into an archive");

    assertThat(archive).hasBinaryContent(before);
    try (var files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.zip", "core");
    }
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> OpenedArchive.open(archive))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith("--archive " + archive + ": ")
        .hasMessageContaining(why);
  }

  private Path unpacked() throws ArchiveException {
    return OpenedArchive.open(archive).project(elsewhere).modules().get(0).classPath().get(1);
  }

  private void write(byte[] plan) throws ArchiveException, IOException {
    Path classes = home.resolve("core/target/classes");
    Path tests = home.resolve("core/target/test-classes");
    TestJvm jvm =
        new TestJvm(
            Optional.empty(),
            List.of("-javaagent:" + home.resolveSibling("repository/agent.jar") + "=a,b", "-Xmx1g"),
            Map.of("data", home + "/core/data", "beside", home + "ping"),
            Map.of("HERE", home.toString()),
            Optional.of(home.resolve("core")));
    ProjectModule module =
        new ProjectModule(
            "core",
            List.of(tests, classes),
            List.of(tests, classes, home.resolveSibling("repository/lib.jar")),
            jvm,
            TestJvm.USUAL,
            Processing.OFF);
    Project project = new Project(home, home.resolve("target/dbtest"), List.of(module));
    ProjectArchive.write(project, "1.2.3", "c0ffee", plan, archive);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private String index() throws IOException {
    return entries().getOrDefault("dbtest-archive.json", "");
  }

  /** Replaces a file in the archive, or adds or removes it. */
  private void rewrite(String name, @Nullable String content) throws IOException {
    Map<String, String> entries = entries();
    if (content == null) {
      entries.remove(name);
    } else {
      entries.put(name, content);
    }
    try (StoredZip zip = new StoredZip(Files.newOutputStream(archive))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.add(entry.getKey(), entry.getValue().getBytes(UTF_8));
      }
    }
  }

  private Map<String, String> entries() throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return entries;
  }
}
