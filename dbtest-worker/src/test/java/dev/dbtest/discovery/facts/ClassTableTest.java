package dev.dbtest.discovery.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassTableTest {

  @Test
  void doesNotTakeWhatAnyVersionOfJmhGeneratedForCodeThatPeopleWrote() {
    ClassTable table =
        table("p.A", "p.jmh_generated.A_jmhType", "p.generated.A_jmhType_B1", "p.generated.Model");

    assertThat(table.own())
        .extracting(ClassFacts::name)
        .containsExactly("p.A", "p.generated.Model");
    assertThat(table.has("p.generated.A_jmhType_B1")).isTrue();
  }

  private static ClassTable table(String... names) {
    Map<String, ClassFacts> facts = new HashMap<>();
    for (String name : names) {
      facts.put(
          name,
          new ClassFacts(
              name, null, List.of(), null, Set.of(), List.of(), List.of(), List.of(), List.of()));
    }
    return new ClassTable(facts, Map.of());
  }
}
