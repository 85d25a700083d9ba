package io.agor.diagram;

/** A rectangle that wants a place, named so that links can point to it; its size is in pixels. */
public record Box(String name, double width, double height) {}
