package dev.dbtest.run;

import dev.dbtest.execute.ChildLines;
import dev.dbtest.execute.benchmarks.HostJars;
import dev.dbtest.project.JarStores;
import dev.dbtest.project.ProjectFinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What inventories and runs need from the process that they are part of.
 *
 * @param version of dbtest
 * @param projects finds the project
 * @param jars where build tools keep the jars that they have downloaded
 * @param java the {@code java} launcher of this JVM
 * @param hostJars what JVMs that measure benchmarks need beside the classes of the project
 * @param lines connections to the JVMs that run suites
 * @param clock the time of day
 * @param nanoTime the steady clock
 * @param background runs tasks that no caller waits for
 * @param life how far the invocation has come
 */
public record RunContext(
    String version,
    ProjectFinder projects,
    JarStores jars,
    Path java,
    Supplier<HostJars> hostJars,
    ChildLines lines,
    Clock clock,
    LongSupplier nanoTime,
    Executor background,
    CommandLife life) {}
