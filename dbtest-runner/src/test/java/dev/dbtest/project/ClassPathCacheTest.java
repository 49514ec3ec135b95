package dev.dbtest.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.testing.bytes.GoldenBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathCacheTest {

  private static final FileTime BUILT = FileTime.from(Instant.parse("2026-03-04T05:06:07Z"));

  private static final Path ROOT = Path.of("/p");

  private final Path temp;

  ClassPathCacheTest(@TempDir Path temp) {
    this.temp = temp;
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    ClassPathCache.Answer answer = answer();

    cache().write(answer);

    assertThat(cache().read(ROOT)).contains(answer);
  }

  @Test
  void knowsNothingBeforeTheFirstWrite() {
    assertThat(cache().read(ROOT)).isEmpty();
  }

  @Test
  void takesTheAnswerAboutAProjectInAnotherPlaceForNone() throws IOException {
    cache().write(answer());

    assertThat(cache().read(Path.of("/copy"))).isEmpty();
  }

  @Test
  void takesClassesThatLieOutsideOfTheProjectForNone() throws IOException {
    Path elsewhere = Path.of("/other/core/target/classes");
    ProjectModule module = new ProjectModule("core", List.of(elsewhere), List.of(elsewhere));
    cache()
        .write(
            new ClassPathCache.Answer(
                ROOT, List.of(), List.of(), List.of(), List.of(module), BUILT));

    assertThat(cache().read(ROOT)).isEmpty();
  }

  @Test
  void takesAFileThatWasCutOffForNone() throws IOException {
    cache().write(answer());
    byte[] whole = Files.readAllBytes(cache().file());

    for (int length = 0; length < whole.length; length++) {
      Files.write(cache().file(), Arrays.copyOf(whole, length));
      assertThat(cache().read(ROOT)).as("after %s bytes", length).isEmpty();
    }
  }

  @Test
  void takesAFileOfAnotherFormatForNone() throws IOException {
    cache().write(answer());
    byte[] bytes = Files.readAllBytes(cache().file());
    bytes[7]++;
    Files.write(cache().file(), bytes);

    assertThat(cache().read(ROOT)).isEmpty();
  }

  @Test
  void takesAFileWithAChangedByteForNone() throws IOException {
    cache().write(answer());
    byte[] whole = Files.readAllBytes(cache().file());

    for (int position = 0; position < whole.length; position++) {
      byte[] damaged = whole.clone();
      damaged[position] ^= 0x10;
      Files.write(cache().file(), damaged);
      assertThat(cache().read(ROOT)).as("byte %s", position).isEmpty();
    }
  }

  @Test
  void theBytesAreWhatTheyWere() throws IOException {
    cache().write(answer());

    new GoldenBytes()
        .add("Answer", Files.readAllBytes(cache().file()))
        .assertUnchanged("class-path-cache.hex", "the version in ClassPathCache.FORMAT");
  }

  @Test
  void leavesNoDraftBehind() throws IOException {
    cache().write(answer());

    try (var files = Files.list(cache().file().getParent())) {
      assertThat(files).containsExactly(cache().file());
    }
  }

  private ClassPathCache cache() {
    return new ClassPathCache(temp.resolve("state/class-path.bin"));
  }

  private static ClassPathCache.Answer answer() {
    return new ClassPathCache.Answer(
        ROOT,
        List.of("-Pslow"),
        List.of(new ClassPathCache.Content(Path.of("/p/pom.xml"), 42)),
        List.of(Path.of("/p/src")),
        List.of(
            new ProjectModule("", List.of(), List.of()),
            new ProjectModule(
                "core",
                List.of(Path.of("/p/core/target/classes")),
                List.of(Path.of("/p/core/target/classes"), Path.of("/lib/ä.jar")),
                new TestJvm(
                    Optional.of(Path.of("/jdk/bin/java")),
                    List.of("-Xmx1g"),
                    Map.of("b", "2", "a", "1"),
                    Map.of("HOME", "/h"),
                    Optional.of(Path.of("/data"))),
                TestJvm.USUAL,
                Processing.OFF)),
        BUILT);
  }
}
