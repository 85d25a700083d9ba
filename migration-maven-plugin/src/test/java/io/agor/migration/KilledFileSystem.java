package io.agor.migration;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The files of this machine, until the operation of some number that would change one: that and all
 * later ones fail, as if the process had been killed there, or the disk had been full.
 */
final class KilledFileSystem extends FileSystem {

  private final FileSystem real = FileSystems.getDefault();
  private final Provider provider = new Provider();
  private final DiskOrder order = new DiskOrder();
  private final int fatal;
  private final Ending ending;
  private int operations;
  private int moves;

  /** How it ends. */
  enum Ending {
    /** Nothing is done any more, also not in finally blocks. */
    KILLED,
    /** One operation fails, and those after it succeed. */
    FULL_ONCE,
    /** Windows, where another program has a file open: all moves before that number fail. */
    OPEN_ELSEWHERE,
    /** A network drive of Windows that knows no atomic move. */
    NOT_ATOMIC
  }

  /** The process was killed; no code that is tested catches an error. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
      super("killed");
    }
  }

  KilledFileSystem(int fatal, Ending ending) {
    this.fatal = fatal;
    this.ending = ending;
  }

  /** In what order it came to the disk. */
  DiskOrder order() {
    return order;
  }

  /** A path of this machine as one of this file system. */
  Path wrapped(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Path.class},
            (proxy, method, arguments) -> invoke(path, method, arguments));
  }

  private Object invoke(Path path, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("getFileSystem")) {
      return this;
    }
    Object[] plain = arguments == null ? new Object[0] : arguments.clone();
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] instanceof Path argument) {
        plain[i] = unwrapped(argument);
      }
    }
    try {
      Object result = method.invoke(path, plain);
      return result instanceof Path found ? wrapped(found) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The path of this machine. */
  static Path unwrapped(Path path) {
    return path.getFileSystem() instanceof KilledFileSystem ? Path.of(path.toString()) : path;
  }

  /** Counts an operation that changes something. */
  void change() throws IOException {
    operations++;
    if (ending == Ending.KILLED && operations >= fatal) {
      throw new Killed();
    }
    if (ending == Ending.FULL_ONCE && operations == fatal) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return real.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  private void beforeMove(Path from, CopyOption... options) throws IOException {
    change();
    if (ending == Ending.OPEN_ELSEWHERE && ++moves < fatal) {
      throw new AccessDeniedException(from.toString());
    }
    if (ending == Ending.NOT_ATOMIC
        && Arrays.asList(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
      throw new AtomicMoveNotSupportedException(from.toString(), null, "not on this drive");
    }
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return switch (ending) {
      case KILLED, FULL_ONCE -> real.supportedFileAttributeViews();
      case OPEN_ELSEWHERE, NOT_ATOMIC -> Set.of("basic", "dos", "acl", "owner", "user");
    };
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrapped(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  private final class Provider extends FileSystemProvider {

    private final FileSystemProvider files = real.provider();

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      if (options.contains(StandardOpenOption.WRITE)) {
        change();
      }
      return new KilledFileChannel(
          files.newFileChannel(unwrapped(path), options, attributes),
          unwrapped(path),
          KilledFileSystem.this);
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      DirectoryStream<Path> found = files.newDirectoryStream(unwrapped(folder), path -> true);
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          Iterator<Path> paths = found.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return paths.hasNext();
            }

            @Override
            public Path next() {
              return wrapped(paths.next());
            }
          };
        }

        @Override
        public void close() throws IOException {
          found.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      change();
      files.createDirectory(unwrapped(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      change();
      files.delete(unwrapped(path));
      order.deleted(unwrapped(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      beforeMove(from, options);
      files.move(unwrapped(from), unwrapped(to), options);
      order.moved(unwrapped(from), unwrapped(to));
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
      return files.isSameFile(unwrapped(path), unwrapped(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return files.isHidden(unwrapped(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return files.getFileStore(unwrapped(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      files.checkAccess(unwrapped(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return files.getFileAttributeView(unwrapped(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return files.readAttributes(unwrapped(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return files.readAttributes(unwrapped(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
        throws IOException {
      change();
      files.setAttribute(unwrapped(path), name, value, options);
    }

    @Override
    public String getScheme() {
      return "killed";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      return KilledFileSystem.this;
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }
  }
}
