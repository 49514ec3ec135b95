package dev.dbtest.doctor;

import java.util.Map;

/**
 * Facts of a machine.
 *
 * @param javaHome home of the Java that runs dbtest
 * @param javaVersion its version
 * @param hasCompiler whether it has a compiler, that is, is a JDK
 * @param facts what is known of processors, by the names that run documents use
 * @param temporaryDirectory the directory for temporary files
 * @param temporaryTrouble why nothing can be written there, and what to do; empty if something can
 * @param temporaryBytes free bytes there; negative if unknown
 */
public record MachineState(
    String javaHome,
    String javaVersion,
    boolean hasCompiler,
    Map<String, String> facts,
    String temporaryDirectory,
    String temporaryTrouble,
    long temporaryBytes) {

  /** Copies the map. */
  public MachineState {
    facts = Map.copyOf(facts);
  }
}
