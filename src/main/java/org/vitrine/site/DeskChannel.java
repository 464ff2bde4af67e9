package org.vitrine.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/// A connection on which the thread that hears of everything may answer, because it never waits there for a slow
/// reader: what is not taken at once is put aside, and sent when there is room again.
///
/// That thread alone uses it while something lies aside.
final class DeskChannel extends NioChannel {
    private final AtomicInteger aside;
    private final DeskBuffers buffers;
    private boolean waits = true;
    private @Nullable ByteBuffer left;
    private boolean isAskedMeanwhile;

    /// @param aside how many bytes lie aside on all connections
    DeskChannel(DeskBuffers buffers, AtomicInteger aside) {
        super(buffers);
        this.buffers = buffers;
        this.aside = aside;
    }

    /// From now on nothing more is read, and what is not taken at once is put aside.
    ///
    /// @param shared to write from meanwhile
    void hurry(SocketBufferHandler shared) {
        waits = false;
        buffers.borrow(shared);
    }

    /// From now on whoever reads or writes has all the time that is usual.
    void takeTime() {
        waits = true;
        buffers.giveBack();
    }

    boolean hasLeft() {
        return left != null;
    }

    /// Remembers that more was asked before all was answered.
    void askedMeanwhile() {
        isAskedMeanwhile = true;
    }

    /// Whether more was asked meanwhile, which is forgotten with that.
    boolean wasAskedMeanwhile() {
        var was = isAskedMeanwhile;
        isAskedMeanwhile = false;
        return was;
    }

    /// Sends of what lies aside as much as the reader takes.
    ///
    /// @throws IOException when the reader is gone
    void sendLeft() throws IOException {
        if (left != null) {
            aside.addAndGet(-super.write(left));
            if (!left.hasRemaining()) {
                left = null;
            }
        }
    }

    /// Throws away what lies aside.
    void forget() {
        if (left != null) {
            aside.addAndGet(-left.remaining());
            left = null;
        }
        isAskedMeanwhile = false;
    }

    @Override
    public int read(ByteBuffer goal) throws IOException {
        return waits ? super.read(goal) : 0;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (waits) {
            return super.write(source);
        }
        var length = source.remaining();
        if (left == null) {
            super.write(source);
        }
        if (source.hasRemaining()) {
            putAside(source);
        }
        return length;
    }

    private void putAside(ByteBuffer source) {
        aside.addAndGet(source.remaining());
        var all = ByteBuffer.allocate(source.remaining() + (left == null ? 0 : left.remaining()));
        if (left != null) {
            all.put(left);
        }
        left = all.put(source).flip();
    }

    @Override
    public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper) throws IOException {
        forget();
        super.reset(channel, wrapper);
    }
}
