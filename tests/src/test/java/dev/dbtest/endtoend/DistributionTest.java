package dev.dbtest.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as people unpack and install it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is installed by a shell script")
@Tag("integration")
class DistributionTest {

  /** The build makes the archives before it runs these tests. */
  private static final Path BUILT = Path.of("..", "dbtest-runner", "target");

  @TempDir private Path directory;
  private Path unpacked;
  private Path prefix;

  @BeforeEach
  void unpack() throws Exception {
    prefix = directory.toRealPath().resolve("prefix with blanks");
    run(directory, "tar", "xzf", built(".tar.gz").toString());
    unpacked = directory.resolve(built(".zip").getFileName().toString().replace(".zip", ""));
  }

  @Test
  void isCalledByItsNameOnceItIsInstalled() throws Exception {
    String said = run(unpacked, "./install", prefix.toString());

    assertThat(said).contains("is called " + prefix + "/bin/dbtest", "Add it to the PATH");
    assertThat(run(directory, prefix + "/bin/dbtest", "--version")).startsWith("dbtest ");
    assertThat(prefix.resolve("share/man/man1/dbtest.1")).isRegularFile();
    assertThat(prefix.resolve("share/bash-completion/completions/dbtest")).isRegularFile();
    assertThat(prefix.resolve("share/zsh/site-functions/_dbtest")).isRegularFile();
    assertThat(prefix.resolve("share/fish/vendor_completions.d/dbtest.fish")).isRegularFile();
  }

  @Test
  void takesThePlaceOfAnOlderOneAsAWhole() throws Exception {
    run(unpacked, "./install", prefix.toString());
    Path left = Files.createFile(prefix.resolve("lib/dbtest/lib/old-library.jar"));

    run(unpacked, "./install", prefix.toString());

    assertThat(left).doesNotExist();
    assertThat(run(directory, prefix + "/bin/dbtest", "--version")).startsWith("dbtest ");
  }

  @Test
  void doesNotReplaceWhatIsNotDbtest() throws Exception {
    Path mine = Files.createDirectories(prefix.resolve("lib/dbtest")).resolve("mine.txt");
    Files.writeString(mine, "mine");

    Process install = start(unpacked, "./install", prefix.toString());
    String said = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(install.waitFor()).as(said).isEqualTo(2);
    assertThat(said).contains("is there already and is not dbtest");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void hasTheSameFilesInBothForms() throws Exception {
    List<String> ofZip = run(directory, "jar", "tf", built(".zip").toString()).lines().toList();
    List<String> ofTar = run(directory, "tar", "tzf", built(".tar.gz").toString()).lines().toList();

    assertThat(ofZip).filteredOn(name -> name.endsWith("/bin/dbtest.bat")).hasSize(1);
    assertThat(files(ofTar)).containsExactlyInAnyOrderElementsOf(files(ofZip));
  }

  @Test
  void completesCommandsAndOptionsInBash() throws Exception {
    String script =
        "compopt() { :; }; source completions/dbtest.bash; COMP_WORDS=(dbtest bench --bud);"
            + " COMP_CWORD=2; _complete_dbtest; echo \"${COMPREPLY[@]}\"";

    assertThat(run(unpacked, "bash", "-c", script)).isEqualTo("--budget\n");
  }

  private static List<String> files(List<String> names) {
    return names.stream().filter(name -> !name.endsWith("/")).toList();
  }

  private static Path built(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(BUILT)) {
      return files
          .filter(file -> file.getFileName().toString().matches("dbtest-[0-9].*"))
          .filter(file -> file.toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(() -> new AssertionError("the build made no " + suffix + " in " + BUILT))
          .toRealPath();
    }
  }

  private static String run(Path directory, String... words) throws Exception {
    Process process = start(directory, words);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static Process start(Path directory, String... words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
    Inherited.removeFrom(builder);
    String jdk = System.getProperty("java.home");
    builder.environment().put("JAVA_HOME", jdk);
    builder.environment().merge("PATH", jdk + "/bin", (old, bin) -> bin + ":" + old);
    return builder.start();
  }
}
