package dev.dbtest.cli;

import dev.dbtest.cli.options.Arguments;
import dev.dbtest.cli.options.Command;
import dev.dbtest.cli.options.InventoryArguments;
import dev.dbtest.cli.options.Option;
import dev.dbtest.cli.options.ReportArguments;
import dev.dbtest.cli.options.UsageException;
import dev.dbtest.cli.process.ExitCode;
import dev.dbtest.cli.process.Surroundings;
import dev.dbtest.doctor.Checkup;
import dev.dbtest.doctor.Finding;
import dev.dbtest.doctor.MachineState;
import dev.dbtest.doctor.ProjectState;
import dev.dbtest.environment.MachineFacts;
import dev.dbtest.model.Problem;
import dev.dbtest.project.JUnitVersions;
import dev.dbtest.project.ProjectModule;
import dev.dbtest.project.ProjectPlaces;
import dev.dbtest.report.formats.FormatName;
import dev.dbtest.run.Inventory;
import dev.dbtest.run.InventoryAnswer;
import dev.dbtest.run.InventoryRequest;
import dev.dbtest.run.InventoryTaker;
import dev.dbtest.run.Refusal;
import dev.dbtest.run.RunContext;
import dev.dbtest.state.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers facts of the machine and the project, and shows what there is to say about them. */
final class DoctorCommand implements Action {

  private final Invocation invocation;
  private final Surroundings surroundings;

  DoctorCommand(Invocation invocation) {
    this.invocation = invocation;
    this.surroundings = invocation.surroundings();
  }

  @Override
  public ExitCode run(Arguments arguments) throws UsageException, IOException {
    FormatName format = format(arguments);
    List<Finding> findings = Checkup.of(machine(), project(arguments));
    if (format == FormatName.JSON) {
      DoctorText.writeJson(surroundings.out(), findings);
    } else {
      surroundings.out().print(DoctorText.of(findings));
    }
    surroundings.out().flush();
    for (Finding finding : findings) {
      if (finding.grade() == Finding.Grade.TROUBLE) {
        return ExitCode.USAGE;
      }
    }
    return ExitCode.PASSED;
  }

  private FormatName format(Arguments arguments) throws UsageException {
    if (!arguments.operands().isEmpty()) {
      throw new UsageException(
          "doctor takes options only, not '" + String.join(" ", arguments.operands()) + "'",
          "Name another project with --project.");
    }
    FormatName format = ReportArguments.of(arguments, surroundings.workingDirectory()).format();
    boolean known = format == FormatName.CONSOLE || format == FormatName.JSON;
    if (!known || arguments.has(Option.REPORT_FILE)) {
      throw new UsageException(
          "'dbtest doctor' prints for people, or with --format json for machines, and writes no"
              + " reports",
          "Leave out --report, and give --format json or none.");
    }
    return format;
  }

  private static MachineState machine() {
    Path home = Path.of(System.getProperty("java.home"));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    String trouble = "";
    try {
      Files.delete(PrivateFiles.createDirectory());
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
    }
    Path bin = home.resolve("bin");
    return new MachineState(
        home.toString(),
        System.getProperty("java.version"),
        Files.exists(bin.resolve("javac")) || Files.exists(bin.resolve("javac.exe")),
        MachineFacts.ofThisMachine(),
        temporary.toString(),
        trouble,
        free(temporary));
  }

  private ProjectState project(Arguments arguments) throws UsageException {
    InventoryRequest request = InventoryArguments.of(arguments, surroundings);
    Path named = request.project().project();
    Path start =
        (named == null ? surroundings.workingDirectory() : named).toAbsolutePath().normalize();
    boolean byMaven = request.project().classPath() == null && ProjectPlaces.isOfMaven(start);
    Optional<String> maven =
        byMaven
            ? ProjectPlaces.maven(start, surroundings.environment()).map(Path::toString)
            : Optional.empty();
    RunContext context = invocation.runContext();
    InventoryAnswer answer = new InventoryTaker(context).take(request);
    if (answer instanceof Refusal refusal) {
      List<String> lines = Refusals.failure(refusal, Command.LIST).lines();
      return new ProjectState(
          start.toString(), maven, byMaven, lines, 0, 0, List.of(), Map.of(), free(start));
    }
    Inventory inventory = (Inventory) answer;
    List<String> problems = new ArrayList<>();
    for (Problem problem : inventory.problems()) {
      problems.add(problem.text());
    }
    Map<String, Map<String, String>> modules = new TreeMap<>();
    for (ProjectModule module : inventory.project().modules()) {
      modules.put(module.name(), JUnitVersions.of(module.classPath(), context.jars()));
    }
    return new ProjectState(
        inventory.project().root().toString(),
        maven,
        byMaven,
        List.of(),
        inventory.suites().size(),
        inventory.selection().groups().size(),
        problems,
        modules,
        free(start));
  }

  private static long free(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }
}
