package io.agor.diagram;

/** A line that leads from one box to another, or back to the same. */
public record Link(String from, String to) {}
