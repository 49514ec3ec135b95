package dev.dbtest.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeDirectoryTest {

  @TempDir private Path place;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void needPermissions() {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
  }

  @Test
  void isTheOneOfTheSessionIfThatIsPrivate() throws IOException {
    environment.put("XDG_RUNTIME_DIR", directory("runtime", "rwx------").toString());

    assertThat(find()).contains(place.resolve("runtime"));
    assertThat(place.resolve("runtime")).as("no probe is left").isEmptyDirectory();
  }

  @Test
  void isNotOneThatOthersCanEnter() throws IOException {
    environment.put("XDG_RUNTIME_DIR", directory("runtime", "rwxr-xr-x").toString());
    environment.put("HOME", directory("home", "rwxr-xr-x").toString());

    assertThat(find()).contains(place.resolve("home/.cache/dbtest/run"));
  }

  @Test
  void isNotALinkToADirectory() throws IOException {
    directory("elsewhere", "rwx------");
    Path link = Files.createSymbolicLink(place.resolve("link"), place.resolve("elsewhere"));
    environment.put("XDG_RUNTIME_DIR", link.toString());

    assertThat(find()).isEmpty();
  }

  @Test
  void isNotOneOfAnotherUser() throws IOException {
    Path others = directory("others", "rwx------");
    assumeThat(Files.getAttribute(others, "unix:uid"))
        .as("only root can give it away")
        .isEqualTo(0);
    Files.setAttribute(others, "unix:uid", 12_345);
    environment.put("XDG_RUNTIME_DIR", others.toString());

    assertThat(find()).isEmpty();
  }

  @Test
  void isMadeForItsOwnerAlone() throws IOException {
    environment.put("XDG_CACHE_HOME", place.resolve("cache").toString());

    assertThat(find()).contains(place.resolve("cache/dbtest/run"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(find().get())))
        .isEqualTo("rwx------");
  }

  @Test
  void isNotOneThatOthersCouldHavePrepared() throws IOException {
    Files.createDirectories(place.resolve("cache/dbtest"));
    Files.createDirectory(
        place.resolve("cache/dbtest/run"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    environment.put("XDG_CACHE_HOME", place.resolve("cache").toString());

    assertThat(find()).isEmpty();
  }

  @Test
  void isMissingWhereTheEnvironmentNamesNone() {
    environment.put("XDG_RUNTIME_DIR", "relative");

    assertThat(find()).isEmpty();
  }

  @Test
  void whatLastsHasAPlaceOfItsOwnThatIsPrivate() throws IOException {
    environment.put("HOME", directory("home", "rwxr-xr-x").toString());
    environment.put("XDG_RUNTIME_DIR", directory("runtime", "rwx------").toString());

    assertThat(RuntimeDirectory.lasting(environment::get))
        .contains(place.resolve("home/.local/state/dbtest"));
    environment.put("XDG_STATE_HOME", place.resolve("state").toString());
    assertThat(RuntimeDirectory.lasting(environment::get)).contains(place.resolve("state/dbtest"));
    environment.put("XDG_STATE_HOME", place.resolve("open").toString());
    directory("open", "rwxr-xr-x");
    directory("open/dbtest", "rwxr-xr-x");
    assertThat(RuntimeDirectory.lasting(environment::get)).isEmpty();
  }

  private Optional<Path> find() {
    return RuntimeDirectory.find(environment::get);
  }

  private Path directory(String name, String permissions) throws IOException {
    return Files.createDirectory(
        place.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
  }
}
