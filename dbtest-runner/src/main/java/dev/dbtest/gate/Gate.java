package dev.dbtest.gate;

import dev.dbtest.model.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a benchmark must not exceed. */
public sealed interface Gate {

  /**
   * The command's gate for time: a variant must not be slower than its reference by more than this.
   *
   * @param share relative to the time of the reference, such as 0.05
   */
  record Regression(double share) implements Gate {}

  /**
   * The command's gate for memory: a variant must not allocate more than its reference by more than
   * this.
   *
   * @param share relative to the bytes of the reference, such as 0.01
   */
  record Allocation(double share) implements Gate {}

  /**
   * The author's limit for a ratio, {@code @Bench(maxRatio)}.
   *
   * @param limit time over the time of the baseline, above 0
   */
  record MaxRatio(double limit) implements Gate {}

  /**
   * The author's limit for time, {@code @Budget(time)}.
   *
   * @param nanos nanoseconds an operation
   */
  record MaxTime(double nanos) implements Gate {}

  /**
   * The author's limit for memory, {@code @Budget(bytes)}.
   *
   * @param bytes bytes allocated by an operation
   */
  record MaxBytes(double bytes) implements Gate {}

  /**
   * The limit in the gate's unit; of {@link Allocation} what it allows a reference that allocates
   * nothing.
   */
  default double limit() {
    if (this instanceof Regression regression) {
      return 1 + regression.share;
    }
    if (this instanceof MaxRatio ratio) {
      return ratio.limit;
    }
    if (this instanceof MaxTime time) {
      return time.nanos;
    }
    return this instanceof MaxBytes most ? most.bytes : 0;
  }

  /** Whether the gate concerns a case together with its reference. */
  default boolean needsReference() {
    return !(this instanceof MaxTime || this instanceof MaxBytes);
  }

  /** Whether this command asked for it, rather than the author for every run. */
  default boolean isOfCommand() {
    return this instanceof Regression || this instanceof Allocation;
  }

  /**
   * The gates of a case that its samples decide by themselves: all but {@link Regression}, which
   * the verdict of the comparison decides.
   *
   * @param limits the author's limits
   * @param compared whether the case has a reference
   * @param allocation the command's gate for memory; null if there is none
   */
  static List<Gate> of(Limits limits, boolean compared, @Nullable Double allocation) {
    List<Gate> gates = new ArrayList<>();
    if (limits.maxRatio() != null) {
      gates.add(new MaxRatio(limits.maxRatio()));
    }
    if (limits.maxNanos() != null) {
      gates.add(new MaxTime(limits.maxNanos()));
    }
    if (limits.maxBytes() != null) {
      gates.add(new MaxBytes(limits.maxBytes()));
    }
    if (allocation != null && compared) {
      gates.add(new Allocation(allocation));
    }
    return gates;
  }
}
