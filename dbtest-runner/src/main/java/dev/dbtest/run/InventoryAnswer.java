package dev.dbtest.run;

/** The answer to an {@link InventoryRequest}. */
public sealed interface InventoryAnswer permits Inventory, Refusal {}
