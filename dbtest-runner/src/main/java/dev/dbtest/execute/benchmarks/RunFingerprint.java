package dev.dbtest.execute.benchmarks;

import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the verdicts of a run depend on. A run is continued only if all of it is the same: otherwise
 * forks of two different things would be compared as if they were one.
 */
public final class RunFingerprint {

  private RunFingerprint() {}

  /**
   * Digests by name: the cases with their settings, the rules of stopping, the classes.
   *
   * @throws IOException if a class path entry cannot be read
   */
  public static SortedMap<String, String> of(
      BenchmarkPlan plan, StoppingOptions stopping, List<BenchmarkRuntime> runtimes)
      throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    MessageDigest cases = sha256();
    for (BenchmarkCase planned : plan.runnable()) {
      add(
          cases,
          String.join(
              "\n",
              planned.id().text(),
              planned.module(),
              planned.build(),
              String.valueOf(planned.reference()),
              planned.settings().toString(),
              planned.forks().toString()));
    }
    digests.put("cases", hex(cases));
    MessageDigest rules = sha256();
    add(rules, stopping.toString());
    digests.put("rules", hex(rules));
    MessageDigest classes = sha256();
    for (BenchmarkRuntime runtime : runtimes) {
      add(classes, runtime.module() + '\n' + runtime.build());
      for (Path entry : runtime.classPath()) {
        addEntry(classes, entry);
      }
    }
    digests.put("classes", hex(classes));
    return digests;
  }

  private static void addEntry(MessageDigest digest, Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      try (Stream<Path> files = Files.walk(entry)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          add(digest, entry.relativize(file).toString());
          // A rebuild without a change writes the same bytes, only at another time, so times do not
          // count.
          digest.update(Files.readAllBytes(file));
        }
      }
    } else if (Files.exists(entry)) {
      // A jar is rewritten by every build, and its entries carry times.
      add(
          digest,
          entry.getFileName() + " " + Files.size(entry) + " " + Files.getLastModifiedTime(entry));
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
