package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.discovery.cache.DiscoveryCache;
import dev.dbtest.discovery.roots.ClassRoot;
import dev.dbtest.discovery.roots.DirectoryRoot;
import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.model.Discovery;
import dev.dbtest.model.Problem;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryCacheTest {

  private static final Instant COMPILED = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

  @Test
  void remembersAllThatWasFound(@TempDir Path temp) throws IOException {
    Path classes =
        compile(
            temp.resolve("classes"),
            """
            package p; import dev.dbtest.api.*;
            @TestSuite(kind = TestSuite.Kind.INTEGRATION, tags = {"a", "b"}, timeout = "3s",
                isolation = TestSuite.Isolation.CLASSLOADER) @ResourceLock("x") @Skip("why")
            class A {
              @Test(timeout = "1s", name = "n", tags = "c") @Retry(2) void a() {}
              @Test @Rows("1") void b(int n) {}
              @Test(timeout = "wrong") void c() {}
            }
            """);

    Discovery scanned = discover(DiscoveryCache.none(), classes);
    Discovery first = discover(cache(temp), classes);
    settle(temp.resolve("cache"));
    Discovery remembered = discover(cache(temp), classes);

    assertThat(wasWrittenSince(temp)).isFalse();
    assertThat(first).isEqualTo(scanned);
    assertThat(remembered).isEqualTo(scanned);
    assertThat(remembered.problems()).hasSize(1);
  }

  @Test
  void remembersGroups(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPathOf(org.openjdk.jmh.annotations.Benchmark.class)
            .processedBy(new dev.dbtest.jmh.processor.DbtestProcessor())
            .source(
                """
                package p; import dev.dbtest.api.*;
                @BenchmarkGroup(tags = "t", forks = 2, roundTime = "20ms", jvmArgs = "-Xmx1g",
                    mode = BenchMode.SINGLE_SHOT)
                public class G {
                  @Params({"1", ""}) public String size;
                  @Bench(baseline = true) public int a() { return 1; }
                  @Bench(maxRatio = 2) @Budget(time = "0.3ns", bytes = 8) public int b() { return 1; }
                  @Bench @Skip("why") public int c() { return 1; }
                }
                """)
            .compile();
    settle(classes);

    Discovery first = discover(cache(temp), classes);
    settle(temp.resolve("cache"));
    Discovery remembered = discover(cache(temp), classes);
    assertThat(wasWrittenSince(temp)).isFalse();

    assertThat(first.groups()).hasSize(1);
    assertThat(remembered).isEqualTo(first);
  }

  @Test
  void looksAgainWhenAFileChanges(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    discover(cache(temp), classes);
    CompiledProject.in(classes).source(suite("A", "changed")).compile();
    settle(classes);
    touch(classes.resolve("p/A.class"), COMPILED.plusMillis(1));

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#changed");
  }

  @Test
  void looksAgainWhenAFileWithATimeThatSomebodySetHasOtherContentOfTheSameSize(@TempDir Path temp)
      throws IOException {
    Instant set = Instant.parse("1980-01-01T00:00:00Z");
    Path classes = compile(temp.resolve("classes"), suite("A", "aaaa"));
    touch(classes.resolve("p/A.class"), set);
    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#aaaa");
    compile(classes, suite("A", "bbbb"));
    touch(classes.resolve("p/A.class"), set);

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#bbbb");
  }

  @Test
  void looksAgainWhenAFileHasOtherContentOfTheSameSizeAndTime(@TempDir Path temp)
      throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "aaaa"));
    touch(classes.resolve("p/A.class"), COMPILED.plusNanos(123_456));
    discover(cache(temp), classes);
    compile(classes, suite("A", "bbbb"));
    touch(classes.resolve("p/A.class"), COMPILED.plusNanos(123_456));

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#bbbb");
  }

  @Test
  void looksAgainWhenAJarHasOtherContentOfTheSameSizeAndTime(@TempDir Path temp)
      throws IOException {
    Path jar = temp.resolve("base.jar");
    packBase(temp, jar, "before");
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(jar)
            .source("package p; class Derived extends lib.Base { }")
            .compile();
    discover(cache(temp), List.of(jar), classes);
    packBase(temp, jar, "behind");

    assertThat(tests(discover(cache(temp), List.of(jar), classes)))
        .containsExactly("p.Derived#behind");
  }

  @Test
  void seesFilesWhoseTimeIsZero(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    discover(cache(temp), classes);
    compile(classes, suite("B", "b"));
    touch(classes.resolve("p/B.class"), Instant.EPOCH);

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#a", "p.B#b");
  }

  @Test
  void looksAgainWhenAFileIsNew(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    discover(cache(temp), classes);
    compile(classes, suite("B", "b"));

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#a", "p.B#b");
  }

  @Test
  void looksAgainWhenAFileIsGone(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"), suite("B", "b"));
    discover(cache(temp), classes);
    Files.delete(classes.resolve("p/B.class"));

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#a");
  }

  @Test
  void looksAgainWhenABaseClassInAJarChanges(@TempDir Path temp) throws IOException {
    Path jar = temp.resolve("base.jar");
    packBase(temp, jar, "before");
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(jar)
            .source("package p; class Derived extends lib.Base { }")
            .compile();
    settle(classes);
    assertThat(tests(discover(cache(temp), List.of(jar), classes)))
        .containsExactly("p.Derived#before");

    packBase(temp, jar, "afterwards");

    assertThat(tests(discover(cache(temp), List.of(jar), classes)))
        .containsExactly("p.Derived#afterwards");
  }

  @Test
  void looksAgainWhenTheBaseClassAppearsEarlierOnTheClassPath(@TempDir Path temp)
      throws IOException {
    Path jar = temp.resolve("base.jar");
    packBase(temp, jar, "late");
    Path earlier = Files.createDirectories(temp.resolve("earlier"));
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(jar)
            .source("package p; class Derived extends lib.Base { }")
            .compile();
    settle(classes);
    discover(cache(temp), List.of(earlier, jar), classes);

    CompiledProject.in(earlier).source(base("early")).compile();

    assertThat(tests(discover(cache(temp), List.of(earlier, jar), classes)))
        .containsExactly("p.Derived#early");
  }

  @Test
  void anotherVersionOfDbtestLooksAgain(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    discover(cache(temp), classes);
    settle(temp.resolve("cache"));

    discover(DiscoveryCache.in(temp.resolve("cache"), "2", LATER), classes);

    assertThat(wasWrittenSince(temp)).isTrue();
  }

  @Test
  void doesNotRememberFilesThatHaveOnlyJustChanged(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    Clock atOnce = Clock.fixed(touched(classes).plusMillis(50), ZoneOffset.UTC);

    discover(DiscoveryCache.in(temp.resolve("cache"), "1", atOnce), classes);

    assertThat(temp.resolve("cache")).doesNotExist();
  }

  @Test
  void doesNotRememberFilesThatChangedWhileOthersWereRead(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    InstantSource slow = new Ticking(touched(classes).minusSeconds(5), Duration.ofSeconds(10));

    discover(DiscoveryCache.in(temp.resolve("cache"), "1", slow.withZone(ZoneOffset.UTC)), classes);

    assertThat(temp.resolve("cache")).doesNotExist();
  }

  @Test
  void aFileThatIsDamagedAnywhereIsWrittenAgain(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    Discovery scanned = discover(cache(temp), classes);
    Path file = onlyFile(temp.resolve("cache"));
    byte[] good = Files.readAllBytes(file);

    for (int i = 0; i < good.length; i++) {
      byte[] damaged = good.clone();
      damaged[i] ^= 0x11;
      Files.write(file, damaged);

      assertThat(discover(cache(temp), classes)).as("byte %d", i).isEqualTo(scanned);
      assertThat(Files.readAllBytes(file)).as("byte %d", i).isEqualTo(good);
    }
  }

  @Test
  void aFileThatIsCutOffAnywhereIsNoFile(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    discover(cache(temp), classes);
    byte[] good = Files.readAllBytes(onlyFile(temp.resolve("cache")));
    List<ClassRoot> roots = List.of(DirectoryRoot.read(classes));
    ScanRequest request = new ScanRequest("", List.of(classes), List.of(classes));

    for (int length = 0; length < good.length; length++) {
      Files.write(onlyFile(temp.resolve("cache")), java.util.Arrays.copyOf(good, length));

      assertThat(cache(temp).read(request, roots)).as("length %d", length).isEmpty();
    }
  }

  @Test
  void aCacheThatCannotBeWrittenDoesNoHarm(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    Files.writeString(temp.resolve("cache"), "a file where the directory should be");

    assertThat(tests(discover(cache(temp), classes))).containsExactly("p.A#a");
  }

  @Test
  void whatWasFoundForOneReleaseIsNotTakenForAnother(@TempDir Path temp) throws IOException {
    Path jar = ReleaseJarFixture.suiteOf(temp, "versions/21/");

    assertThat(tests(discover(temp, jar, 21))).containsExactly("p.A#a");
    assertThat(tests(discover(temp, jar, 17))).isEmpty();
    assertThat(tests(discover(temp, jar, 21))).containsExactly("p.A#a");
  }

  private static Discovery discover(Path temp, Path jar, int release) {
    return new Discoverer(cache(temp), Runnable::run)
        .discover(
            List.of(new ScanRequest("", List.of(jar), List.of(jar), release)),
            new DiscoveryLifeCycle(state -> {}));
  }

  @Test
  void leavesNoOtherFilesBehind(@TempDir Path temp) throws IOException {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    for (int i = 0; i < 3; i++) {
      discover(cache(temp), classes);
    }

    assertThat(onlyFile(temp.resolve("cache"))).isRegularFile();
  }

  @Test
  void runsAtTheSameTimeDoNotDisturbEachOther(@TempDir Path temp) throws Exception {
    Path classes = compile(temp.resolve("classes"), suite("A", "a"));
    Discovery scanned = discover(DiscoveryCache.none(), classes);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Discovery>> results =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          // Every other run comes from another version and overwrites the file.
                          String version = Integer.toString(i % 2);
                          return discover(
                              DiscoveryCache.in(temp.resolve("cache"), version, LATER), classes);
                        }))
            .toList();
    for (Future<Discovery> result : results) {
      assertThat(result.get()).isEqualTo(scanned);
    }
    threads.shutdown();
    assertThat(onlyFile(temp.resolve("cache"))).isRegularFile();
  }

  @Test
  void modulesHaveFilesOfTheirOwn(@TempDir Path temp) throws IOException {
    Path one = compile(temp.resolve("one"), suite("A", "a"));
    Path two = compile(temp.resolve("two"), suite("B", "b"));
    List<ScanRequest> requests =
        List.of(
            new ScanRequest("one", List.of(one), List.of(one)),
            new ScanRequest("two", List.of(two), List.of(two)));
    Discoverer discoverer = new Discoverer(cache(temp), Runnable::run);
    Discovery first = discoverer.discover(requests, new DiscoveryLifeCycle(state -> {}));
    settle(temp.resolve("cache"));

    Discovery remembered = discoverer.discover(requests, new DiscoveryLifeCycle(state -> {}));

    assertThat(wasWrittenSince(temp)).isFalse();
    assertThat(remembered).isEqualTo(first);
    assertThat(remembered.problems()).extracting(Problem::text).isEmpty();
  }

  private static DiscoveryCache cache(Path temp) {
    return DiscoveryCache.in(temp.resolve("cache"), "1", LATER);
  }

  private static Discovery discover(DiscoveryCache cache, Path root) {
    return discover(cache, List.of(root), root);
  }

  private static Discovery discover(DiscoveryCache cache, List<Path> classPath, Path root) {
    return new Discoverer(cache, Runnable::run)
        .discover(
            List.of(new ScanRequest("", List.of(root), classPath)),
            new DiscoveryLifeCycle(state -> {}));
  }

  private static List<String> tests(Discovery discovery) {
    return discovery.suites().stream()
        .flatMap(suite -> suite.tests().stream())
        .map(test -> test.id().text())
        .toList();
  }

  private static String suite(String name, String test) {
    return "package p; import dev.dbtest.api.*; @TestSuite class %s { @Test void %s() {} }"
        .formatted(name, test);
  }

  private static String base(String test) {
    return "package lib; import dev.dbtest.api.*;"
        + "@TestSuite public abstract class Base { @Test public void %s() {} }".formatted(test);
  }

  private static void packBase(Path temp, Path jar, String test) throws IOException {
    Path classes = CompiledProject.in(temp.resolve("base")).source(base(test)).compile();
    settle(classes);
    CompiledProject.pack(classes, jar);
    touch(jar, COMPILED);
  }

  private static Path compile(Path classes, String... sources) throws IOException {
    CompiledProject project = CompiledProject.in(classes);
    for (String source : sources) {
      project.source(source);
    }
    project.compile();
    settle(classes);
    return classes;
  }

  private static void settle(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        touch(file, COMPILED);
      }
    }
  }

  private static void touch(Path file, Instant time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  /** A clock that jumps whenever it was looked at. */
  private static final class Ticking implements InstantSource {
    private final Duration step;
    private Instant next;

    Ticking(Instant first, Duration step) {
      this.step = step;
      this.next = first;
    }

    @Override
    public Instant instant() {
      Instant now = next;
      next = now.plus(step);
      return now;
    }
  }

  /** Makes a file unreadable without a visible change: whoever still knows it has not looked. */
  /** Whether a file of the cache was written anew since {@link #settle} gave it an old time. */
  private static boolean wasWrittenSince(Path temp) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!Files.getLastModifiedTime(file).toInstant().equals(COMPILED)) {
          return true;
        }
      }
    }
    return false;
  }

  /** When the system last touched the only class file. */
  private static Instant touched(Path classes) throws IOException {
    return ((FileTime) Files.getAttribute(classes.resolve("p/A.class"), "unix:ctime")).toInstant();
  }

  private static Path onlyFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
