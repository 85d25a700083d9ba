/**
 * Tests that hold the pages for users to what the tool does: every block of them is executed, and
 * every link leads somewhere.
 */
package io.agor.documentation;
