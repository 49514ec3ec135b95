package dev.dbtest.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachinesTest {

  private static final Map<String, String> FACTS =
      Map.of(
          "cpu", "AMD EPYC",
          "cores", "2",
          "jdk", "17.0.15",
          "load", "0.10",
          "reference.version", "1",
          "reference.nanos", "20000.0000");

  @Test
  void takesAMachineForItself() {
    assertThat(Machines.differences(FACTS, FACTS)).isEmpty();
  }

  @Test
  void mindsNeitherLoadNorSmallChangesOfSpeed() {
    Map<String, String> later = with("load", "1.90");
    later.put("reference.nanos", "22500");

    assertThat(Machines.differences(FACTS, later)).isEmpty();
  }

  @Test
  void namesEachFactThatIsAnother() {
    Map<String, String> other = with("cores", "8");
    other.put("jdk", "21.0.1");

    assertThat(Machines.differences(FACTS, other))
        .containsExactly("cores: 2, then 8", "jdk: 17.0.15, then 21.0.1");
  }

  @Test
  void recognisesAnotherMachineByTheReferenceWorkload() {
    assertThat(Machines.differences(FACTS, with("reference.nanos", "30000")))
        .containsExactly("the reference workload takes 1.50 times as long");
    assertThat(Machines.differences(FACTS, with("reference.nanos", "10000")))
        .containsExactly("the reference workload takes 0.50 times as long");
  }

  @Test
  void doesNotCompareDifferentWorkloads() {
    Map<String, String> other = with("reference.version", "2");
    other.put("reference.nanos", "90000");

    assertThat(Machines.differences(FACTS, other)).isEmpty();
  }

  @Test
  void saysNothingOfFactsThatOneSideLacks() {
    assertThat(Machines.differences(FACTS, Map.of())).isEmpty();
  }

  @Test
  void identifiesAMachineByWhatLasts() {
    assertThat(Machines.identity(with("load", "9")))
        .isEqualTo(Machines.identity(FACTS))
        .isNotEqualTo(Machines.identity(with("cpu", "Xeon")));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> facts = new LinkedHashMap<>(FACTS);
    facts.put(name, value);
    return facts;
  }
}
