package dev.dbtest.jmh.host;

import dev.dbtest.model.Mode;

/** Translates between JMH's modes and the model's. */
final class HostModes {

  private HostModes() {}

  static org.openjdk.jmh.annotations.Mode toJmh(Mode mode) {
    return org.openjdk.jmh.annotations.Mode.deepValueOf(mode.shortName());
  }

  static Mode fromJmh(org.openjdk.jmh.annotations.Mode mode) {
    return Mode.ofShortName(mode.shortLabel())
        .orElseThrow(() -> new IllegalArgumentException("JMH's mode " + mode + " is none to run"));
  }
}
