package dev.dbtest.architecture;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packages of dbtest, and for each the ones that it may use. */
final class Arrows {

  private static final String ROOT = "dev.dbtest.";

  private final SortedMap<String, Set<String>> allowed = new TreeMap<>();

  private Arrows() {}

  /** All that is allowed; a package that is missing here is not allowed to exist. */
  static Arrows ofTheHouse() {
    Arrows arrows = new Arrows();
    // dbtest-api: on the class path of the code under test.
    arrows.from("api");
    arrows.from("model");
    arrows.from("link");
    arrows.from("leftovers");
    arrows.from("link.codec", "model", "link");
    arrows.from("link.host", "model", "link", "link.codec");
    arrows.from("link.worker", "model", "link", "link.codec");
    // dbtest-jmh-bridge.
    arrows.from("jmh.processor.source", "api");
    arrows.from("jmh.processor.check", "api", "model", "jmh.processor.source");
    arrows.from(
        "jmh.processor.adapt", "api", "model", "jmh.processor.check", "jmh.processor.source");
    arrows.from("jmh.processor.resource", "jmh.processor.check", "jmh.processor.source");
    arrows.from(
        "jmh.processor",
        "jmh.processor.adapt",
        "jmh.processor.check",
        "jmh.processor.resource",
        "jmh.processor.source");
    arrows.from("jmh.host", "leftovers", "model", "link", "link.codec", "link.host");
    // dbtest-maven-extension: inside of the Maven of the project under test.
    arrows.from("maven");
    // dbtest-maven-plugin: within a build, beside dbtest's own JVM.
    arrows.from("maven.plugin", "maven");
    // dbtest-runner, what is found and planned.
    arrows.from("state", "leftovers");
    arrows.from("project", "state");
    arrows.from("project.git", "leftovers", "project");
    arrows.from("project.archive", "json", "project", "state");
    arrows.from("config", "state");
    arrows.from("environment");
    arrows.from("doctor");
    arrows.from("setup", "project");
    arrows.from("discovery.facts", "model");
    arrows.from("discovery.suites", "discovery.facts", "model");
    arrows.from("discovery.roots", "discovery.facts", "model", "state");
    arrows.from("discovery.groups", "discovery.facts", "discovery.roots", "model");
    arrows.from(
        "discovery.scan", "discovery.facts", "discovery.roots", "leftovers", "model", "state");
    arrows.from("discovery.cache", "discovery.roots", "link", "link.codec", "model", "state");
    arrows.from(
        "discovery",
        "discovery.cache",
        "discovery.facts",
        "discovery.groups",
        "discovery.roots",
        "discovery.scan",
        "discovery.suites",
        "model");
    arrows.from("filter", "model");
    arrows.from("registry", "model");
    arrows.from("plan.benchmarks", "model");
    // dbtest-worker: on the class path of the code under test.
    arrows.from("plan.suites", "model");
    arrows.from("execute.account", "model", "link.worker", "plan.suites");
    arrows.from("worker.capture");
    arrows.from("worker.failure", "model");
    arrows.from("worker.rows", "api");
    arrows.from(
        "worker",
        "api",
        "leftovers",
        "model",
        "link",
        "link.codec",
        "link.worker",
        "worker.capture",
        "worker.failure",
        "worker.rows");
    arrows.from("worker.junit", "link.worker", "model", "worker", "worker.rows");
    arrows.from("worker.training", "link", "link.worker", "worker");
    arrows.from(
        "execute.local",
        "execute.account",
        "link.worker",
        "model",
        "plan.suites",
        "worker",
        "worker.failure");
    // dbtest-junit: on the class path of the code under test, if its author wants that.
    arrows.from("junit.facts", "discovery.facts");
    arrows.from(
        "junit",
        "api",
        "discovery.facts",
        "discovery.suites",
        "execute.account",
        "execute.local",
        "junit.facts",
        "model",
        "plan.suites",
        "worker.failure");
    // dbtest-runner, what is run.
    arrows.from("journal", "model", "link", "link.codec", "state");
    arrows.from("execute", "leftovers", "model", "link", "state");
    arrows.from("history", "model", "link", "plan.suites", "state");
    arrows.from(
        "execute.workers",
        "execute",
        "execute.account",
        "leftovers",
        "model",
        "link",
        "link.worker",
        "plan.suites",
        "state",
        "worker");
    arrows.from(
        "execute.benchmarks",
        "comparison",
        "environment",
        "execute",
        "gate",
        "journal",
        "leftovers",
        "model",
        "link",
        "link.codec",
        "link.host",
        "plan.benchmarks",
        "state",
        "stats",
        "validity");
    // dbtest-runner, what is stored of runs.
    arrows.from("sources", "model");
    arrows.from("text");
    arrows.from("json", "text");
    arrows.from("store.jmh", "json", "model", "stats");
    arrows.from("store", "json", "model", "store.jmh");
    // dbtest-runner, a run that machines share.
    arrows.from("shard", "json", "model", "state");
    arrows.from("shard.records", "json", "model", "shard", "state", "store");
    arrows.from("shard.merge", "json", "model", "shard", "shard.records");
    arrows.from("shard.kubernetes");
    arrows.from("shard.queue", "shard");
    arrows.from("waiver", "model", "state", "text");
    arrows.from("archive", "comparison", "json", "model", "state", "stats", "store");
    // dbtest-runner, what is made of the results.
    arrows.from("stats");
    arrows.from("comparison", "model", "stats");
    arrows.from("gate", "comparison", "model", "stats");
    arrows.from("validity", "comparison", "environment", "model");
    arrows.from("summary.diff");
    arrows.from(
        "summary", "comparison", "gate", "model", "stats", "summary.diff", "text", "waiver");
    arrows.from("report", "model", "state", "summary", "summary.diff", "text");
    arrows.from(
        "report.console", "gate", "report", "model", "stats", "summary", "summary.diff", "waiver");
    arrows.from(
        "report.markdown",
        "gate",
        "report",
        "report.svg",
        "model",
        "stats",
        "summary",
        "summary.diff");
    arrows.from(
        "report.asciidoc",
        "gate",
        "report",
        "report.svg",
        "model",
        "stats",
        "summary",
        "summary.diff");
    arrows.from(
        "report.json",
        "comparison",
        "gate",
        "json",
        "model",
        "report",
        "stats",
        "store",
        "store.jmh",
        "summary",
        "waiver");
    arrows.from("report.svg", "comparison", "model", "report", "stats", "summary");
    arrows.from(
        "report.html",
        "comparison",
        "gate",
        "json",
        "model",
        "report",
        "report.svg",
        "stats",
        "summary",
        "summary.diff",
        "waiver");
    arrows.from("report.junit", "gate", "model", "report", "summary", "text", "waiver");
    arrows.from("report.csv", "gate", "model", "report", "stats", "summary");
    arrows.from("report.ctrf", "gate", "json", "model", "report", "stats", "summary");
    arrows.from("report.metrics", "gate", "model", "report", "stats", "summary");
    arrows.from("ci", "gate", "model", "report", "sources", "stats", "summary");
    arrows.from(
        "report.formats",
        "report",
        "report.asciidoc",
        "report.console",
        "report.csv",
        "report.ctrf",
        "report.html",
        "report.json",
        "report.junit",
        "report.markdown",
        "report.metrics");
    // dbtest-runner, a run from its request to its answer.
    arrows.from(
        "run",
        "discovery",
        "discovery.cache",
        "discovery.roots",
        "environment",
        "execute",
        "execute.account",
        "execute.benchmarks",
        "execute.workers",
        "filter",
        "history",
        "journal",
        "leftovers",
        "model",
        "plan.benchmarks",
        "plan.suites",
        "project",
        "project.archive",
        "project.git",
        "registry",
        "shard",
        "shard.queue",
        "sources",
        "state",
        "waiver");
    // dbtest-runner, the command line.
    arrows.from(
        "cli.process", "api", "execute.benchmarks", "leftovers", "model", "project", "worker");
    arrows.from(
        "cli.options",
        "cli.process",
        "config",
        "execute.account",
        "execute.benchmarks",
        "execute.workers",
        "filter",
        "gate",
        "model",
        "plan.benchmarks",
        "plan.suites",
        "project",
        "project.archive",
        "report",
        "report.console",
        "report.formats",
        "run",
        "shard",
        "shard.kubernetes",
        "stats",
        "summary",
        "text");
    arrows.from(
        "cli",
        "archive",
        "ci",
        "cli.options",
        "cli.process",
        "comparison",
        "discovery",
        "discovery.cache",
        "discovery.roots",
        "doctor",
        "environment",
        "execute",
        "execute.benchmarks",
        "filter",
        "gate",
        "json",
        "model",
        "project",
        "project.archive",
        "project.git",
        "registry",
        "report",
        "report.console",
        "report.formats",
        "report.json",
        "report.svg",
        "run",
        "setup",
        "shard",
        "shard.kubernetes",
        "shard.merge",
        "shard.records",
        "state",
        "stats",
        "store",
        "summary",
        "waiver",
        "worker.training");
    return arrows;
  }

  private void from(String name, String... targets) {
    TreeMap<String, Boolean> names = new TreeMap<>();
    for (String target : targets) {
      names.put(ROOT + target, true);
    }
    allowed.put(ROOT + name, names.keySet());
  }

  /** Whether there is a package of that name. */
  boolean knows(String packageName) {
    return allowed.containsKey(packageName);
  }

  /** Whether a class of one package may use a class of the other. */
  boolean allow(String from, String to) {
    return from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
  }
}
