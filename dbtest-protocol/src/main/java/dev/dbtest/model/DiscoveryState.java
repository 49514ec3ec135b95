package dev.dbtest.model;

import java.util.EnumSet;
import java.util.Set;

/** States of discovery, from the first look at a class path to a filtered set of cases. */
public enum DiscoveryState implements State<DiscoveryState> {
  /** Nothing was asked for yet. */
  IDLE,
  /** Looking for class files. */
  SCANNING,
  /** Reading what the class files say. */
  LOADING,
  /** Putting suites and groups into the registries. */
  REGISTERING,
  /** Applying patterns and tags. */
  FILTERING,
  /** The selected cases are known. */
  READY,
  /** There are no class files. */
  EMPTY,
  /** A class file could not be read. */
  FAILED;

  @Override
  public boolean mayBecome(DiscoveryState next) {
    return successors().contains(next);
  }

  @Override
  public boolean isFinal() {
    return successors().isEmpty();
  }

  private Set<DiscoveryState> successors() {
    return switch (this) {
      case IDLE -> EnumSet.of(SCANNING);
      case SCANNING -> EnumSet.of(LOADING, EMPTY);
      case LOADING -> EnumSet.of(REGISTERING, FAILED);
      case REGISTERING -> EnumSet.of(FILTERING);
      case FILTERING -> EnumSet.of(READY);
      case READY, EMPTY, FAILED -> EnumSet.noneOf(DiscoveryState.class);
    };
  }
}
