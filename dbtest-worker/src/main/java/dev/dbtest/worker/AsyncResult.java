package dev.dbtest.worker;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Waits for what a test returned. */
final class AsyncResult {

  private AsyncResult() {}

  /** Whether a method may return this: nothing, or something to wait for. */
  static boolean isAllowed(Class<?> type) {
    return type == void.class
        || CompletionStage.class.isAssignableFrom(type)
        || Future.class.isAssignableFrom(type)
        || Flow.Publisher.class.isAssignableFrom(type);
  }

  /**
   * Waits until the result is there, or the thread is interrupted.
   *
   * @throws Throwable what the result failed with
   */
  static void await(@Nullable Object result) throws Throwable {
    Future<?> future = future(result);
    try {
      future.get();
    } catch (ExecutionException e) {
      throw unwrap(e);
    } catch (InterruptedException | CancellationException e) {
      future.cancel(true);
      throw e;
    }
  }

  private static Future<?> future(@Nullable Object result) {
    if (result == null) {
      throw new NullPointerException(
          "the test returned null where it promised something to wait for");
    }
    if (result instanceof Future<?> future) {
      return future;
    }
    Completion completion = new Completion();
    if (result instanceof CompletionStage<?> stage) {
      stage.whenComplete(completion::settle);
    } else {
      ((Flow.Publisher<?>) result).subscribe(completion);
    }
    return completion;
  }

  private static Throwable unwrap(ExecutionException e) {
    Throwable cause = e.getCause();
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == null ? e : cause;
  }

  /** Asks a publisher for all it has and settles when it ends. */
  private static final class Completion extends CompletableFuture<@Nullable Object>
      implements Flow.Subscriber<Object> {

    private Flow.@Nullable Subscription subscription;

    void settle(@Nullable Object value, @Nullable Throwable failure) {
      if (failure == null) {
        complete(null);
      } else {
        completeExceptionally(failure);
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
      synchronized (this) {
        subscription = started;
      }
      started.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Object item) {}

    @Override
    public void onError(Throwable failure) {
      completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      complete(null);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      Flow.Subscription started;
      synchronized (this) {
        started = subscription;
      }
      if (started != null) {
        started.cancel();
      }
      return super.cancel(mayInterrupt);
    }
  }
}
