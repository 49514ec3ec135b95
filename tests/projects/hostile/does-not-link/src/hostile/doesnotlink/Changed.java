package hostile.doesnotlink;

/** The suite is compiled against this version of the class. */
class Changed {
  void offends() {}
}
