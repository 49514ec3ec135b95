package dev.dbtest.stats;

import java.util.List;

/**
 * The levels of all schedules. They are in a class of their own since every run names a schedule,
 * and only one with benchmarks asks for its levels.
 */
final class LookLevels {

  static final List<Look> TWENTY_USUAL =
      Look.list(6, 0.02076, 9, 0.01307, 12, 0.01271, 16, 0.01456, 20, 0.01525);

  static final List<Look> TWENTY_STRICT =
      Look.list(6, 0.00416, 9, 0.00218, 12, 0.00204, 16, 0.00234, 20, 0.00240);

  static final List<Look> NORMAL_USUAL =
      Look.list(
          6, 0.00997, 9, 0.00720, 12, 0.00808, 16, 0.01080, 20, 0.01292, 25, 0.01664, 30, 0.01968);

  static final List<Look> NORMAL_STRICT =
      Look.list(
          6, 0.00201, 9, 0.00126, 12, 0.00136, 16, 0.00184, 20, 0.00216, 25, 0.00275, 30, 0.00320);

  static final List<Look> THOROUGH_USUAL =
      Look.list(
          6, 0.00502, 9, 0.00340, 12, 0.00376, 16, 0.00501, 20, 0.00595, 26, 0.00840, 34, 0.01156,
          44, 0.01542, 60, 0.02322);

  static final List<Look> THOROUGH_STRICT =
      Look.list(
          6, 0.00101, 9, 0.00060, 12, 0.00065, 16, 0.00088, 20, 0.00103, 26, 0.00144, 34, 0.00200,
          44, 0.00265, 60, 0.00400);

  static final List<Look> CONFIRMATION_USUAL =
      Look.list(6, 0.02997, 9, 0.02452, 12, 0.02824, 16, 0.03793, 20, 0.04639);

  private LookLevels() {}
}
