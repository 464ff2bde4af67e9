package org.vitrine.site;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketProperties;
import org.jspecify.annotations.Nullable;

/// What a connection reads into and writes from, outside the heap: what goes out is not copied once more on its way.
///
/// To write, it may be lent the buffers of the thread that answers all connections. One that everybody uses in turn
/// stays near the processor, and can be large enough for a page in one go.
final class DeskBuffers extends SocketBufferHandler {
    private @Nullable SocketBufferHandler lent;

    DeskBuffers(SocketProperties properties) {
        super(properties.getAppReadBufSize(), properties.getAppWriteBufSize(), true);
    }

    /// @param shared nobody else uses them until they are given back
    void borrow(SocketBufferHandler shared) {
        // The last one may have left in the middle.
        shared.reset();
        lent = shared;
    }

    void giveBack() {
        lent = null;
    }

    @Override
    public void configureWriteBufferForWrite() {
        if (lent == null) {
            super.configureWriteBufferForWrite();
        } else {
            lent.configureWriteBufferForWrite();
        }
    }

    @Override
    public void configureWriteBufferForRead() {
        if (lent == null) {
            super.configureWriteBufferForRead();
        } else {
            lent.configureWriteBufferForRead();
        }
    }

    @Override
    public boolean isWriteBufferWritable() {
        return lent == null ? super.isWriteBufferWritable() : lent.isWriteBufferWritable();
    }

    @Override
    public ByteBuffer getWriteBuffer() {
        return lent == null ? super.getWriteBuffer() : lent.getWriteBuffer();
    }

    @Override
    public boolean isWriteBufferEmpty() {
        return lent == null ? super.isWriteBufferEmpty() : lent.isWriteBufferEmpty();
    }

    @Override
    public void free() {
        // They are left to the garbage collector: Tomcat would free them in a way that Java warns of.
    }
}
