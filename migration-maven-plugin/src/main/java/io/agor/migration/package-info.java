/**
 * The migrations of a project on disk: their numbers, names, checksums and snapshots, and how they
 * are written without ever leaving half of one.
 *
 * <p>This package turns a schema file and its history into the next migration. It knows no database
 * connection and no Maven.
 */
package io.agor.migration;
