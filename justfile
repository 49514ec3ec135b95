# Shortcuts for daily work; "just" lists them. Everything here is a plain command that works without
# just as well.

# List the recipes.
default:
    @just --list

# Build everything and run every test.
verify:
    mvn verify

# What CI runs: the same, then the tests on the newest LTS JDK.
ci:
    .ci/run

# Run the unit suites.
unit *args:
    ./dbtest unit {{args}}

# Run the integration suites.
integration *args:
    ./dbtest integration {{args}}

# Run the benchmarks.
bench *args:
    ./dbtest bench {{args}}

# Run suites, then benchmarks, into one report.
all *args:
    ./dbtest {{args}}

# Show what there is.
list *args:
    ./dbtest list {{args}}

# Build benchmarks.jar.
jar:
    mvn -DskipTests package
    @ls -l benchmarks/target/benchmarks.jar

# Format all sources.
format:
    mvn spotless:apply

# Run one JUnit test class of a module: just test dbtest-runner ProjectFinderTest
test module class:
    mvn -pl {{module}} -am test -Dtest={{class}} -Dsurefire.failIfNoSpecifiedTests=false

# Delete what was built.
clean:
    mvn clean
