package shop.core;

/** For Java 8. */
public class Cart {

  public int size() {
    return 1;
  }
}
