/** A module, whose tests run on the class path all the same. */
module shop.web {}
