package io.agor.migration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file of a {@link KilledFileSystem}; a write may end in the middle of the text. */
final class KilledFileChannel extends FileChannel {

  private final FileChannel real;
  private final Path path;
  private final KilledFileSystem fileSystem;

  KilledFileChannel(FileChannel real, Path path, KilledFileSystem fileSystem) {
    this.real = real;
    this.path = path;
    this.fileSystem = fileSystem;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    fileSystem.change();
    int whole = bytes.limit();
    bytes.limit(bytes.position() + (bytes.remaining() + 1) / 2);
    int first = real.write(bytes);
    bytes.limit(whole);
    fileSystem.change();
    return first + real.write(bytes);
  }

  @Override
  public void force(boolean attributes) throws IOException {
    fileSystem.change(); // and nothing else: no test cuts the power
    fileSystem.order().forced(path);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    fileSystem.change();
    return real.truncate(size);
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return real.read(bytes);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return real.read(bytes, position);
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }

  @Override
  public long read(ByteBuffer[] buffers, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] buffers, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer bytes, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
