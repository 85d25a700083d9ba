/**
 * The rows of live tables and what their cells mean, the same whatever database holds them.
 *
 * <p>This package knows the model and the dialects; it compares nothing.
 */
package io.agor.rehearsal.data;
