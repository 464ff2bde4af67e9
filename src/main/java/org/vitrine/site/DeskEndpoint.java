package org.vitrine.site;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Answers what lies ready at the [FrontDesk] on the thread that hears of all requests, and leaves all others to the
/// threads that there are for them.
///
/// To hand a request from thread to thread and through the house takes longer than to answer it from memory. That one
/// thread must never wait, though: neither for somebody who sends slowly (what has not come whole is no [Glance]) nor
/// for somebody who reads slowly (see [DeskChannel]); and it renders nothing, since it takes up only what it has in
/// hand already.
///
/// Everything else is Tomcat's: it parses, checks and answers as it does on any other thread.
final class DeskEndpoint extends NioEndpoint {
    /// As many bytes may lie aside for slow readers; then threads wait for them that may.
    private static final int MOST_ASIDE = 32 * 1024 * 1024;
    /// The longest that lies ready, and its headers.
    private static final int WRITTEN_AT_ONCE = FrontDesk.SHORT + 8 * 1024;

    private final AtomicInteger aside = new AtomicInteger();
    /// What the thread that answers writes from.
    private final SocketBufferHandler shared = new SocketBufferHandler(0, WRITTEN_AT_ONCE, true);
    /// Others speak up for connections that they are busy with, and nobody else may touch those.
    private final ThreadLocal<Boolean> hearsOfAll =
            ThreadLocal.withInitial(() -> Thread.currentThread().getName().endsWith("-Poller"));
    /// What the thread that answers has in hand; other threads have nothing.
    private final ThreadLocal<FrontDesk.@Nullable Ready> inHand = new ThreadLocal<>();
    private @Nullable FrontDesk desk;

    /// Before anybody is let in.
    void staff(FrontDesk staffed) {
        desk = staffed;
    }

    /// What this thread has in hand for the request that it is about to answer; it has it no more.
    FrontDesk.@Nullable Ready takeReady() {
        var ready = inHand.get();
        if (ready != null) {
            inHand.set(null);
        }
        return ready;
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        return isSSLEnabled()
                ? super.createChannel(buffers)
                : new DeskChannel(new DeskBuffers(getSocketProperties()), aside);
    }

    @Override
    public boolean processSocket(SocketWrapperBase<NioChannel> wrapper, SocketEvent event, boolean dispatch) {
        if (!dispatch || !hearsOfAll.get() || !(wrapper.getSocket() instanceof DeskChannel channel)) {
            return super.processSocket(wrapper, event, dispatch);
        }
        if (channel.hasLeft()) {
            return goOn(wrapper, channel, event);
        }
        var ready = event == SocketEvent.OPEN_READ ? ready(wrapper, channel) : null;
        return ready == null ? super.processSocket(wrapper, event, true) : answer(wrapper, channel, ready);
    }

    private FrontDesk.@Nullable Ready ready(SocketWrapperBase<NioChannel> wrapper, DeskChannel channel) {
        // Where the server may end the connection with this answer, what lies aside would be lost.
        var mayEnd = isPaused() || getMaxKeepAliveRequests() > 0;
        if (desk == null || mayEnd || wrapper.getCurrentProcessor() != null || aside.get() > MOST_ASIDE) {
            return null;
        }
        try {
            if (!wrapper.isReadyForRead()) {
                return null;
            }
        } catch (IOException gone) {
            // Whoever reads on finds out the same, and knows what to do about it.
            return null;
        }
        channel.getBufHandler().configureReadBufferForRead();
        var glance = Glance.at(channel.getBufHandler().getReadBuffer());
        return glance == null ? null : desk.ready(glance.from(wrapper.getRemoteAddr()));
    }

    private boolean answer(SocketWrapperBase<NioChannel> wrapper, DeskChannel channel, FrontDesk.Ready ready) {
        channel.hurry(shared);
        inHand.set(ready);
        try {
            return super.processSocket(wrapper, SocketEvent.OPEN_READ, false);
        } finally {
            inHand.set(null);
            channel.takeTime();
            if (channel.hasLeft()) {
                wrapper.registerWriteInterest();
            }
        }
    }

    /// Sends what lies aside before anything else happens on a connection.
    private boolean goOn(SocketWrapperBase<NioChannel> wrapper, DeskChannel channel, SocketEvent event) {
        switch (event) {
            case OPEN_READ -> {
                channel.askedMeanwhile();
                return true;
            }
            case OPEN_WRITE -> {
                return sendLeft(wrapper, channel);
            }
            default -> {
                channel.forget();
                return super.processSocket(wrapper, event, true);
            }
        }
    }

    private boolean sendLeft(SocketWrapperBase<NioChannel> wrapper, DeskChannel channel) {
        try {
            channel.sendLeft();
        } catch (IOException gone) {
            return false;
        }
        if (wrapper instanceof NioSocketWrapper nio) {
            nio.updateLastWrite();
        }
        if (channel.hasLeft()) {
            wrapper.registerWriteInterest();
            return true;
        }
        return !channel.wasAskedMeanwhile() || processSocket(wrapper, SocketEvent.OPEN_READ, true);
    }
}
