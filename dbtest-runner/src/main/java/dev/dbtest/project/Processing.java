package dev.dbtest.project;

/** Whether the build lets dbtest's annotation processor run, as far as its settings tell. */
public enum Processing {
  /** Nothing is known that keeps it from running. */
  UNKNOWN,
  /** The compiler is told to run no processors at all. */
  OFF,
  /** The compiler has a path of processors, and dbtest's is not on it. */
  NOT_ON_PATH,
  /** The compiler is told which processors to run, and dbtest's is not among them. */
  NOT_NAMED,
  /** The compiler has a path of processors, which its version does not know. */
  PATH_NOT_KNOWN,
  /** A compiler of Gradle is told to run no processors at all. */
  OFF_IN_GRADLE,
  /** Gradle runs only processors that are declared, and dbtest's is not among them. */
  NOT_DECLARED_IN_GRADLE
}
