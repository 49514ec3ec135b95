package dev.dbtest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dbtest.doctor.Checkup;
import dev.dbtest.doctor.Finding;
import dev.dbtest.doctor.MachineState;
import dev.dbtest.doctor.ProjectState;
import dev.dbtest.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DoctorTextTest {

  private static final long GIB = 1L << 30;

  @Test
  void saysThatAllIsWell() {
    Golden.assertThatText(
        DoctorText.of(Checkup.of(machine(Map.of("cores", "8", "load", "0.31")), project())),
        "cli/doctor-well.txt");
  }

  @Test
  void saysWhatDisturbsARun() {
    MachineState machine =
        new MachineState(
            "/opt/jre",
            "21.0.4",
            false,
            Map.of("cores", "1", "load", "2.50", "governor", "powersave"),
            "/tmp",
            "",
            100 << 20);
    ProjectState project =
        new ProjectState(
            "/work/shop",
            Optional.of("/work/shop/mvnw"),
            true,
            List.of(),
            1,
            1,
            List.of("shop.SumGroup: no code was generated for it. Add the processor."),
            new TreeMap<>(
                Map.of(
                    "core",
                    Map.of("junit", "4.13.2"),
                    "web",
                    Map.of("junit-platform-engine", "1.10.2", "junit-platform-launcher", "1.9.3"))),
            -1);

    Golden.assertThatText(DoctorText.of(Checkup.of(machine, project)), "cli/doctor-disturbed.txt");
  }

  @Test
  void saysWhatPreventsARun() {
    MachineState machine =
        new MachineState(
            "/opt/jdk",
            "17.0.15",
            true,
            Map.of("cores", "8"),
            "/tmp",
            "/tmp: nothing can be written to this directory for temporary files (access denied)",
            GIB);
    ProjectState project =
        new ProjectState(
            "/work/shop",
            Optional.empty(),
            true,
            List.of("/work/shop: a Maven project, but there is no Maven to compile it with"),
            0,
            0,
            List.of(),
            Map.of(),
            5 << 20);

    Golden.assertThatText(DoctorText.of(Checkup.of(machine, project)), "cli/doctor-prevented.txt");
  }

  @Test
  void tellsMachinesTheSame() throws IOException {
    List<Finding> findings = Checkup.of(machine(Map.of("cores", "8")), project());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    DoctorText.writeJson(out, findings);

    assertThat(new ObjectMapper().readTree(out.toByteArray()).path("findings"))
        .hasSize(findings.size())
        .allMatch(finding -> finding.path("grade").asText().equals("ok"));
  }

  private static MachineState machine(Map<String, String> facts) {
    return new MachineState("/opt/jdk", "17.0.15", true, facts, "/tmp", "", 20 * GIB);
  }

  private static ProjectState project() {
    return new ProjectState(
        "/work/shop",
        Optional.of("/usr/bin/mvn"),
        true,
        List.of(),
        12,
        2,
        List.of(),
        Map.of(
            "",
            Map.of(
                "junit-jupiter-api", "5.10.2",
                "junit-platform-engine", "1.10.2",
                "junit-platform-launcher", "1.10.2")),
        20 * GIB);
  }
}
