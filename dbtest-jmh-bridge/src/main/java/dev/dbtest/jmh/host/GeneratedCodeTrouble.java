package dev.dbtest.jmh.host;

import dev.dbtest.model.Failure;
import java.util.Set;

/**
 * Recognises failures that come not from the benchmark but from generated code that no longer fits
 * it, and says what to do about them.
 */
final class GeneratedCodeTrouble {

  private static final Set<String> LINKAGE =
      Set.of(
          "java.lang.NoSuchMethodError",
          "java.lang.NoSuchFieldError",
          "java.lang.NoClassDefFoundError",
          "java.lang.ClassNotFoundException",
          "java.lang.IncompatibleClassChangeError",
          "java.lang.AbstractMethodError",
          "java.lang.IllegalAccessError",
          "java.lang.VerifyError",
          "java.lang.ClassFormatError");

  private GeneratedCodeTrouble() {}

  /** The failure with an explanation if it needs one, otherwise unchanged. */
  static Failure explain(Failure failure) {
    if (isMissingClass(failure)) {
      return with(
          failure,
          "JMH lists a benchmark whose generated class is not on the class path: the list is older"
              + " than the classes. Rebuild the module from clean.");
    }
    if (LINKAGE.contains(failure.type()) && isFromGeneratedCode(failure)) {
      return with(
          failure,
          "The generated benchmark code does not fit the classes it meets: the benchmark or JMH"
              + " changed since it was generated. Rebuild the module from clean with the JMH"
              + " version that it runs with.");
    }
    if (isMissingDependency(failure)) {
      return with(
          failure,
          "The benchmark cannot be loaded without that class, and it is not on the class path."
              + " Add what holds it, or rebuild the module from clean.");
    }
    return failure;
  }

  /** A class was missing while another was loaded, before any code of the user ran. */
  private static boolean isMissingDependency(Failure failure) {
    return failure.type().equals("java.lang.NoClassDefFoundError")
        && failure.frames().stream().noneMatch(Failure.Frame::user);
  }

  private static boolean isMissingClass(Failure failure) {
    return failure.message().startsWith("Benchmark does not match a class")
        || (failure.type().equals("java.lang.ClassNotFoundException")
            && failure.message().contains("jmh_generated"));
  }

  /** The frame that failed, or the one that called it, is generated. */
  private static boolean isFromGeneratedCode(Failure failure) {
    return failure.message().contains("jmh")
        || failure.frames().stream()
            .limit(2)
            .anyMatch(frame -> frame.className().contains(".jmh_generated."));
  }

  private static Failure with(Failure failure, String explanation) {
    String message =
        failure.message().isEmpty() ? explanation : failure.message() + "\n" + explanation;
    return new Failure(
        Failure.Phase.LOAD,
        failure.type(),
        message,
        failure.comparison(),
        failure.frames(),
        failure.trace(),
        failure.dossier());
  }
}
