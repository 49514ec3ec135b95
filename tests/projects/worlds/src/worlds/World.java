package worlds;

/** What suites share, or do not. */
final class World {

  private static int visits;

  private World() {}

  static void tell() {
    visits++;
    System.out.println("visit " + visits);
    System.out.println("process " + ProcessHandle.current().pid());
    System.out.println("property " + System.getProperty("colour"));
    System.out.println("variable " + System.getenv("COLOUR"));
    System.out.println("directory " + System.getProperty("user.dir"));
    System.out.println("home " + System.getProperty("java.home"));
    System.out.println("heap " + (Runtime.getRuntime().maxMemory() >> 20));
  }
}
