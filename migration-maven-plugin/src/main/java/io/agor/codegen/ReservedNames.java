package io.agor.codegen;

import java.util.List;
import java.util.Set;

/** Identifiers that a table or column must not take, since they mean something else there. */
final class ReservedNames {

  /** The classes beside those of the tables. */
  static final List<String> SUPPORT = List.of("SqlColumn", "SqlDialect", "SqlType");

  /**
   * {@code Row}, which is in each of them. Classes of {@code java.lang}: one of the same name in
   * the application's package would hide it there (<a
   * href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-6.html#jls-6.4.1">Shadowing</a>).
   * And the names that Windows keeps for devices, whatever their extension (<a
   * href="https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file">Naming Files</a>).
   */
  static final Set<String> TYPES =
      Set.of(
          """
          SqlColumn SqlDialect SqlType Row
          Appendable AutoCloseable CharSequence Cloneable Comparable Iterable ProcessHandle Readable
          Runnable Boolean Byte Character Class ClassLoader ClassValue Compiler Double Enum Float
          InheritableThreadLocal Integer Long Math Module ModuleLayer Number Object Package Process
          ProcessBuilder Record Runtime RuntimePermission SecurityManager Short StackTraceElement
          StackWalker StrictMath String StringBuffer StringBuilder System Thread ThreadGroup
          ThreadLocal Throwable Void Exception RuntimeException Error ArithmeticException
          ClassCastException IllegalArgumentException IllegalStateException InterruptedException
          NullPointerException NumberFormatException SecurityException LinkageError AssertionError
          OutOfMemoryError StackOverflowError AbstractMethodError ArrayIndexOutOfBoundsException
          ArrayStoreException BootstrapMethodError ClassCircularityError ClassFormatError
          ClassNotFoundException CloneNotSupportedException EnumConstantNotPresentException
          ExceptionInInitializerError IllegalAccessError IllegalAccessException
          IllegalCallerException IllegalMonitorStateException IllegalThreadStateException
          IncompatibleClassChangeError IndexOutOfBoundsException InstantiationError
          InstantiationException InternalError LayerInstantiationException
          NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException
          NoSuchMethodError NoSuchMethodException ReflectiveOperationException
          StringIndexOutOfBoundsException ThreadDeath TypeNotPresentException UnknownError
          UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException
          VerifyError VirtualMachineError WrongThreadException Deprecated FunctionalInterface
          Override SafeVarargs SuppressWarnings ScopedValue StringTemplate MatchException IO
          Con Prn Aux Nul Com1 Com2 Com3 Com4 Com5 Com6 Com7 Com8 Com9 Lpt1 Lpt2 Lpt3 Lpt4 Lpt5
          Lpt6 Lpt7 Lpt8 Lpt9
          """
              .strip()
              .split("\\s+"));

  /** Constants that the class of every table has beside its columns. */
  static final List<String> CONSTANTS =
      List.of("TABLE", "ALL_COLUMNS", "INSERTED_COLUMNS", "UPDATED_COLUMNS", "KEY_COLUMNS");

  /**
   * Names that no record component may have (<a
   * href="https://docs.oracle.com/javase/specs/jls/se17/html/jls-8.html#jls-8.10.1">Record
   * Components</a>), and those of parameters and variables beside them.
   */
  static final List<String> COMPONENTS =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private ReservedNames() {}
}
