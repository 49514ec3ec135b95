package dev.dbtest.gate;

import org.jspecify.annotations.Nullable;

/**
 * The gates that the command asks for, beside the limits that authors declare.
 *
 * @param regression by how much a variant may be slower than its reference, such as 0.05; null if
 *     that is no gate
 * @param allocation by how much a variant may allocate more than its reference; null if that is no
 *     gate
 */
public record GateRules(@Nullable Double regression, @Nullable Double allocation) {
  /** No gate. */
  public static final GateRules NONE = new GateRules(null, null);
}
