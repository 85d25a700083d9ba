package io.agor.rehearsal.fill;

import io.agor.dialect.Dialect;
import java.sql.Connection;

/** A database to fill. */
public record Target(Dialect dialect, Connection connection) {}
