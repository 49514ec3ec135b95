package dev.dbtest.execute.benchmarks;

import dev.dbtest.plan.benchmarks.BenchmarkCase;
import dev.dbtest.plan.benchmarks.BenchmarkPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts of a run depend on. A run is continued only if all of it is the same: otherwise
 * forks of two different things would be compared as if they were one.
 */
final class RunFingerprint {

  private RunFingerprint() {}

  /**
   * Digests by name: the cases with their settings, the rules of stopping, the classes.
   *
   * @param image what the class paths of the runtimes hold
   */
  static SortedMap<String, String> of(
      BenchmarkPlan plan,
      StoppingOptions stopping,
      List<BenchmarkRuntime> runtimes,
      ClassImage image) {
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
    image.addTo(classes, runtimes);
    digests.put("classes", hex(classes));
    return digests;
  }

  /**
   * A digest of what the warm-up of a case depends on: its classes, how it is measured, and where.
   *
   * @param image what the class paths of the runtimes hold; {@code null} if nobody has looked, and
   *     then the digest is that of no other run
   * @param surroundings JVM, machine and environment
   */
  static String ofWarmup(
      BenchmarkCase planned,
      List<BenchmarkRuntime> runtimes,
      @Nullable ClassImage image,
      String surroundings) {
    if (image == null) {
      return "";
    }
    MessageDigest digest = sha256();
    add(digest, surroundings);
    add(digest, planned.settings().toString());
    image.addTo(
        digest,
        runtimes.stream()
            .filter(runtime -> runtime.module().equals(planned.module()))
            .filter(runtime -> runtime.build().equals(planned.build()))
            .toList());
    return hex(digest);
  }

  /** Adds a text, and where it ends. */
  static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A new digest. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
