package inheritance;

/** Has a method that an interface has as well: that of the class is the one that is called. */
class Wins {

  public void begin() {
    Log.add("class: not a set-up");
  }

  public void open() {}

  public void end() {}

  public void close() {}
}
