package dev.dbtest.model;

import java.util.EnumSet;
import java.util.Set;

/** States of one invocation of the command line. */
public enum CommandState implements State<CommandState> {
  /** Reading the arguments. */
  PARSING,
  /** Finding the project and its classes. */
  DISCOVERING,
  /** Filling the registries. */
  REGISTERING,
  /** Applying patterns and tags. */
  FILTERING,
  /** Running cases. */
  EXECUTING,
  /** Writing reports. */
  REPORTING,
  /** The exit code is decided. */
  DONE,
  /** Something other than a case failed; the exit code says what. */
  ERROR;

  @Override
  public boolean mayBecome(CommandState next) {
    return successors().contains(next);
  }

  @Override
  public boolean isFinal() {
    return this == DONE || this == ERROR;
  }

  private Set<CommandState> successors() {
    return switch (this) {
      case PARSING -> EnumSet.of(DISCOVERING, ERROR);
      case DISCOVERING -> EnumSet.of(REGISTERING, ERROR);
      case REGISTERING -> EnumSet.of(FILTERING, ERROR);
      // "list" reports what was selected without running it.
      case FILTERING -> EnumSet.of(EXECUTING, REPORTING, ERROR);
      case EXECUTING -> EnumSet.of(REPORTING, ERROR);
      case REPORTING -> EnumSet.of(DONE, ERROR);
      case DONE, ERROR -> EnumSet.noneOf(CommandState.class);
    };
  }
}
