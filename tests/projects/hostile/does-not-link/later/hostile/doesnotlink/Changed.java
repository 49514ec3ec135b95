package hostile.doesnotlink;

/** The suite is run with this version of the class. */
class Changed {
  final void offends() {}
}
