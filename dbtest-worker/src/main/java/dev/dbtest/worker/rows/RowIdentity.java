package dev.dbtest.worker.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the texts that identify the rows of one test in all runs, from their values. Inserting a
 * row before others does not change theirs. Where several rows have the same values, all but the
 * first get a number.
 */
final class RowIdentity {

  /** A longer text is cut, with a digest of what was cut off. */
  private static final int MAX_LENGTH = 200;

  private static final int KEPT = 160;
  private static final int DIGITS = 16;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** The identity of the next row. */
  String next(@Nullable Object[] values) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      all.append(i == 0 ? "" : ", ").append(ValueText.of(values[i]));
    }
    String text = all.length() <= MAX_LENGTH ? all.toString() : shortened(all.toString());
    String identity = text;
    while (!taken.add(identity)) {
      identity = text + '#' + repeats.merge(text, 2, (before, start) -> before + 1);
    }
    return identity;
  }

  private static String shortened(String text) {
    return RowName.cut(text, KEPT) + '…' + digest(text).substring(0, DIGITS);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      StringBuilder digits = new StringBuilder();
      for (byte each : sha.digest(text.getBytes(StandardCharsets.UTF_8))) {
        digits.append(Character.forDigit((each >> 4) & 0xf, 16));
        digits.append(Character.forDigit(each & 0xf, 16));
      }
      return digits.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
