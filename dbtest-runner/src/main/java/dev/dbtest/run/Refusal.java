package dev.dbtest.run;

import java.util.List;

/**
 * Says why a request for an inventory or a run was refused. Whoever asked knows best what to do
 * about it.
 *
 * @param reason why
 * @param subject what it is about, such as a directory; may be empty
 * @param details what is known beyond that, one line each
 */
public record Refusal(Reason reason, String subject, List<String> details)
    implements InventoryAnswer, RunAnswer {

  /** Copies the list. */
  public Refusal {
    details = List.copyOf(details);
  }

  /** Why something is refused. */
  public enum Reason {
    /** The project is missing or broken, or its build fails; the details explain. */
    PROJECT_UNUSABLE,
    /** The project is sound, but has no classes; the details explain. */
    PROJECT_EMPTY,
    /** There are neither suites nor groups in the project, which is the subject. */
    NOTHING_FOUND,
    /** A parameter or a value was asked for that the benchmarks do not take. */
    PARAMETER_UNKNOWN,
    /** A part of the filter matches nothing. */
    FILTER_UNMATCHED,
    /** There is nothing of the kind that was asked for. */
    NOTHING_SELECTED,
    /** All that there is of what was asked for is broken; the details explain. */
    NOTHING_USABLE,
    /**
     * Only failed tests were to be run, and none of those that were selected had failed; the
     * details name failed tests that were not selected.
     */
    NOTHING_FAILED,
    /**
     * A run was to be resumed, but none was cut off; the subject is the directory that was
     * searched.
     */
    NOTHING_TO_RESUME,
    /**
     * The run that was cut off planned nothing of what was asked for; the subject is its command
     * line.
     */
    RESUMES_ANOTHER,
    /** The journal of the run that was to be resumed cannot be used. */
    JOURNAL_UNUSABLE,
    /** How tests ended before cannot be read. */
    HISTORY_UNREADABLE,
    /** The list of tests in quarantine cannot be read; the details explain. */
    QUARANTINE_UNREADABLE,
    /** The benchmarks cannot be measured. */
    NOT_MEASURABLE,
    /** Measuring would take longer than its caller agreed to. */
    TOO_COSTLY,
    /** The directory by which machines share a queue cannot be used; the details explain. */
    QUEUE_UNUSABLE,
    /** That directory is the queue of another plan; the details explain. */
    QUEUE_OF_ANOTHER
  }
}
