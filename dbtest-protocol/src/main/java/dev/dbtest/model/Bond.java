package dev.dbtest.model;

/** What holds the tests of a class together, so that all of them have to run on one machine. */
public enum Bond {
  /** Nothing does: each test could run alone. */
  NONE,
  /** Their author gives them an order. */
  ORDER,
  /** They share an instance of their class. */
  INSTANCE,
  /** The class runs several times, each time with all of its tests. */
  ROWS,
  /** Single tests use what others must not use at the same time. */
  RESOURCES,
  /** Only an engine knows which tests there are, or how they depend on each other. */
  ENGINE
}
