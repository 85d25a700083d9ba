package io.agor.report;

import java.util.Optional;

/**
 * A finding in its report.
 *
 * @param id names the finding in links and from one run to the next: lower-case letters, digits and
 *     hyphens, unique in the report
 * @param location the line of the project that it is about; empty if there is none
 */
public record ReportedFinding(String id, Finding finding, Optional<SourceLocation> location) {}
