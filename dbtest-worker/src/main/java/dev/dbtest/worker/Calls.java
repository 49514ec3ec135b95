package dev.dbtest.worker;

import dev.dbtest.link.worker.CaseRef;
import dev.dbtest.model.Failure;
import dev.dbtest.worker.failure.Assumptions;
import dev.dbtest.worker.failure.Failures;
import dev.dbtest.worker.rows.RowsException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls code under test under the eye of the {@link Watch}, and catches whatever it throws. */
final class Calls {

  /** Released when memory runs out, so that there is enough left to report it. */
  private static final int RESERVE_BYTES = 1 << 20;

  private final Watch watch;
  private final Failures failures;
  private final AtomicReference<byte @Nullable []> reserve =
      new AtomicReference<>(new byte[RESERVE_BYTES]);

  Calls(Watch watch, Failures failures) {
    this.watch = watch;
    this.failures = failures;
  }

  /** Calls a method and waits for what it returns. */
  @Nullable Caught invoke(
      Failure.Phase phase,
      CaseRef ref,
      String what,
      long limitNanos,
      Method method,
      Object target,
      @Nullable Object... arguments) {
    watch.enter(phase, ref, what, limitNanos);
    Caught caught = null;
    try {
      Object result = method.invoke(target, arguments);
      if (method.getReturnType() != void.class) {
        watch.await(what);
        AsyncResult.await(result);
      }
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      caught = describe(phase, cause == null ? e : cause);
    } catch (Throwable e) {
      caught = describe(phase, e);
    }
    return leave(caught);
  }

  /** Carries out one step of the life cycle. */
  @Nullable Caught run(Failure.Phase phase, CaseRef ref, String what, long limitNanos, Step step) {
    watch.enter(phase, ref, what, limitNanos);
    Caught caught = null;
    try {
      step.run();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      caught = describe(phase, cause == null ? e : cause);
    } catch (Throwable e) {
      caught = describe(phase, e);
    }
    return leave(caught);
  }

  private @Nullable Caught leave(@Nullable Caught caught) {
    Failure timedOut = watch.leave(caught != null);
    if (timedOut == null) {
      return caught;
    }
    // A timeout is a timeout, but a JVM that is out of memory must still not be used again.
    return new Caught(timedOut, Caught.Kind.ERROR, caught != null && caught.outOfMemory());
  }

  // Still under the watch, since an exception may do anything when asked for its message.
  Caught describe(Failure.Phase phase, Throwable thrown) {
    boolean outOfMemory = thrown instanceof OutOfMemoryError;
    if (outOfMemory) {
      // Done first, since even the next line may have to load a class.
      reserve.set(null);
    }
    if (thrown instanceof SuiteDefect || thrown instanceof RowsException) {
      String type = thrown instanceof SuiteDefect ? "suite definition" : "parameter rows";
      String message = String.valueOf(thrown.getMessage());
      Failure own = failures.own(phase, type, message, thrown.getCause());
      return new Caught(own, Caught.Kind.ERROR, false);
    }
    return new Caught(failures.of(phase, thrown), kind(thrown), outOfMemory);
  }

  private static Caught.Kind kind(Throwable thrown) {
    if (thrown instanceof AssertionError) {
      return Caught.Kind.ASSERTION;
    }
    return Assumptions.isFailed(thrown) ? Caught.Kind.ASSUMPTION : Caught.Kind.ERROR;
  }
}
