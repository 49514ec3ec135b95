package dev.dbtest.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The score of a case on each of several machines. */
final class MachineScores {

  private MachineScores() {}

  /** Geometric means of the forks of each machine, in the order of the machines' numbers. */
  static double[] of(double[] forkTimes, int[] machines) {
    if (forkTimes.length != machines.length) {
      throw new IllegalArgumentException(
          "%d fork times and %d machines given, but each fork is of one machine"
              .formatted(forkTimes.length, machines.length));
    }
    Map<Integer, List<Double>> byMachine = new TreeMap<>();
    for (int i = 0; i < machines.length; i++) {
      byMachine.computeIfAbsent(machines[i], machine -> new ArrayList<>()).add(forkTimes[i]);
    }
    return byMachine.values().stream()
        .map(times -> times.stream().mapToDouble(Double::doubleValue).toArray())
        .mapToDouble(times -> GeometricMean.of(times).value())
        .toArray();
  }
}
