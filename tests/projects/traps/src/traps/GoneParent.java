package traps;

/** Tests take this class away, so that its child does not link. */
public class GoneParent {

  /** A number. */
  protected int one() {
    return 1;
  }
}
