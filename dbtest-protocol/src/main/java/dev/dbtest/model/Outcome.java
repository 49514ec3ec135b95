package dev.dbtest.model;

/** How a case ended, with the details. */
public sealed interface Outcome {

  /** Which of the six endings it is. */
  Status status();

  /** Ran and passed on the first attempt. */
  record Passed() implements Outcome {
    @Override
    public Status status() {
      return Status.PASSED;
    }
  }

  /**
   * An assertion did not hold.
   *
   * @param failure the assertion error
   */
  record Failed(Failure failure) implements Outcome {
    @Override
    public Status status() {
      return Status.FAILED;
    }
  }

  /**
   * Anything but an assertion went wrong.
   *
   * @param failure the exception, or what dbtest observed of a timeout, a crash or an exit
   */
  record Errored(Failure failure) implements Outcome {
    @Override
    public Status status() {
      return Status.ERROR;
    }
  }

  /**
   * Left out on purpose.
   *
   * @param reason why, as the author put it
   */
  record Skipped(String reason) implements Outcome {
    @Override
    public Status status() {
      return Status.SKIPPED;
    }
  }

  /**
   * Passed on a later attempt.
   *
   * @param failure why the first attempt did not pass
   */
  record Flaky(Failure failure) implements Outcome {
    @Override
    public Status status() {
      return Status.FLAKY;
    }
  }

  /**
   * Was selected and could not be run.
   *
   * @param reason why
   */
  record NotRun(String reason) implements Outcome {
    @Override
    public Status status() {
      return Status.NOT_RUN;
    }
  }
}
