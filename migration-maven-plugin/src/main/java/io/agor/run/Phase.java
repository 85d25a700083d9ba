package io.agor.run;

/** A part of a verification that takes a time worth telling. */
public enum Phase {
  /** The server's files are taken out of their jar; once per jar. */
  UNPACK,
  /** An empty data directory is made; once per jar. */
  INITIALISE,
  /** The empty data directory is copied for this run. */
  COPY,
  /** The server starts and says that it accepts connections. */
  START,
  /** A database is created. */
  CREATE_DATABASE,
  /** The migrations are applied. */
  APPLY,
  /** The database is read back into a schema. */
  READ_BACK,
  /** The server stops and its data directory is deleted. */
  STOP
}
