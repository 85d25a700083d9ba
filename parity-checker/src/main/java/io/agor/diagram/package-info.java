/**
 * Where the boxes and lines of a diagram go.
 *
 * <p>This package knows sizes and coordinates, and neither schemas nor how anything is drawn. It is
 * the only one that has heard of the Eclipse Layout Kernel.
 */
package io.agor.diagram;
