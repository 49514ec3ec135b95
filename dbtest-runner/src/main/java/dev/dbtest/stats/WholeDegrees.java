package dev.dbtest.stats;

/**
 * Student's t distribution with a whole number of degrees of freedom, whose distribution function
 * is a finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4). It needs no special functions
 * and none of the library's classes, whose loading costs more than all statistics of a run.
 */
final class WholeDegrees {
  /** Beyond, the sums are long and the general way is as good. */
  static final int MOST = 10_000;

  private static final int MOST_STEPS = 200;

  private final int degrees;
  private final double root;
  private final double densityAtZero;

  /**
   * The distribution.
   *
   * @param degrees 1 to {@link #MOST}
   */
  WholeDegrees(int degrees) {
    this.degrees = degrees;
    this.root = Math.sqrt(degrees);
    boolean odd = degrees % 2 == 1;
    double product = 1;
    for (int i = odd ? 2 : 3; i < degrees; i += 2) {
      product *= i / (i - 1.0);
    }
    this.densityAtZero = product / (odd ? Math.PI * root : 2 * root);
  }

  /**
   * The value below which a variable stays with the given probability, between 0 and 1.
   *
   * <p>Above 0 the distribution function bends downwards, so Newton's steps from 0 approach the
   * quantile from below and cannot overshoot.
   */
  double quantile(double probability) {
    if (probability < 0.5) {
      return -quantile(1 - probability);
    }
    // The probability of a value between -t and t.
    double inside = 2 * probability - 1;
    double t = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double next = t + (inside - inside(t)) / (2 * density(t));
      if (!(next > t)) {
        break;
      }
      t = next;
    }
    return t;
  }

  private double density(double t) {
    return densityAtZero * Math.pow(1 + t * t / degrees, -(degrees + 1) / 2.0);
  }

  /** Probability of a value between -t and t, for t of 0 or more. */
  double inside(double t) {
    double length = Math.sqrt(degrees + t * t);
    double sine = t / length;
    double cosine = root / length;
    double square = cosine * cosine;
    if (degrees % 2 == 0) {
      return sine * sum(1, 1, square);
    }
    double angle = Math.atan(t / root);
    double terms = degrees == 1 ? 0 : sine * sum(cosine, 2, square);
    return 2 / Math.PI * (angle + terms);
  }

  /** First term, and each further one from the one before. */
  private double sum(double first, int numerator, double square) {
    double term = first;
    double sum = term;
    for (int i = numerator; i < degrees - 2; i += 2) {
      term *= square * i / (i + 1);
      sum += term;
    }
    return sum;
  }
}
