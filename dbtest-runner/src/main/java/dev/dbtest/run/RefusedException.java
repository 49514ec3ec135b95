package dev.dbtest.run;

import java.util.List;

/** Carries a {@link Refusal} from where it is noticed to where it is answered. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.reason() + " " + refusal.subject());
    this.refusal = refusal;
  }

  RefusedException(Refusal.Reason reason, String subject, List<String> details) {
    this(new Refusal(reason, subject, details));
  }

  /** Refuses for a reason that needs one line, or none, to be understood. */
  static RefusedException because(Refusal.Reason reason, String... details) {
    return new RefusedException(reason, "", List.of(details));
  }

  /** The refusal to answer with. */
  Refusal refusal() {
    return refusal;
  }
}
