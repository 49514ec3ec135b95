package dev.dbtest.run;

/** What comes of taking inventory. */
public sealed interface InventoryAnswer permits Inventory, Refusal {}
