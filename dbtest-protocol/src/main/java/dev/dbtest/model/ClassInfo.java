package dev.dbtest.model;

/** What is known about a class with cases. */
public sealed interface ClassInfo permits TestSuiteInfo, BenchmarkGroupInfo {

  /** The binary name of the class. */
  String className();

  /** The module of the project it is in; empty in a project with only one module. */
  String module();
}
