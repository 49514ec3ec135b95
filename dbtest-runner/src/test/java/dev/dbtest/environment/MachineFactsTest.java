package dev.dbtest.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineFactsTest {

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "java.version",
          "17.0.15",
          "java.vendor",
          "Acme",
          "java.vm.name",
          "Some VM",
          "java.vm.version",
          "17+35",
          "os.name",
          "Linux",
          "os.version",
          "6.1",
          "os.arch",
          "amd64");

  @Test
  void readsWhatLinuxTells() {
    Map<String, String> files =
        Map.of(
            "/proc/cpuinfo", "processor : 0\nmodel name\t: Fast CPU @ 3 GHz\nmodel name : other\n",
            "/proc/meminfo", "MemTotal:       24576000 kB\nMemFree: 1 kB\n",
            "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n",
            "/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count", "3\n",
            "/sys/devices/system/cpu/cpu1/thermal_throttle/core_throttle_count", "4\n");

    assertThat(facts(files, 0.5))
        .containsEntry("cpu", "Fast CPU @ 3 GHz")
        .containsEntry("memory", "23 GiB")
        .containsEntry("governor", "powersave")
        .containsEntry("throttled", "7")
        .containsEntry("load", "0.50")
        .containsEntry("cores", "2")
        .containsEntry("jdk", "17.0.15")
        .containsEntry("vm", "Some VM 17+35")
        .containsEntry("os", "Linux 6.1");
  }

  @Test
  void leavesOutWhatTheSystemDoesNotTell() {
    assertThat(facts(Map.of(), -1))
        .doesNotContainKeys("cpu", "memory", "governor", "throttled", "load");
  }

  @Test
  void survivesFilesOfNonsense() {
    Map<String, String> files =
        Map.of("/proc/cpuinfo", "model name without a colon", "/proc/meminfo", "MemTotal: many");

    assertThat(facts(files, 0)).doesNotContainKey("memory");
  }

  @Test
  void looksWhoIsBusyOnlyWhereTheLoadIsHigh() {
    assertThat(MachineFacts.beforeMeasuring(sources(Map.of(), 1.3, 0.02)))
        .containsEntry("load", "1.30")
        .containsEntry("busy", "0.02");
    assertThat(MachineFacts.beforeMeasuring(sources(Map.of(), 0.9, 2))).doesNotContainKey("busy");
    assertThat(MachineFacts.beforeMeasuring(sources(Map.of(), 1.3, -1))).doesNotContainKey("busy");
  }

  private static Map<String, String> facts(Map<String, String> files, double load) {
    return MachineFacts.of(sources(files, load, -1));
  }

  private static MachineSources sources(Map<String, String> files, double load, double busy) {
    return new MachineSources(
        PROPERTIES::get,
        name -> null,
        file -> Optional.ofNullable(files.get(slashes(file))),
        2,
        () -> load,
        () -> busy);
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
