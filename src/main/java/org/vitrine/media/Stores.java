package org.vitrine.media;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Where pictures are kept, and where their tiles are: tiles on this machine can be made anew and may go when there is
/// no
/// room, those in a bucket are there for every machine.
@Component
@EnableConfigurationProperties(MediaSettings.class)
class Stores implements DisposableBean {
    private final Store originals;
    private final Store tiles;

    Stores(MediaSettings settings) {
        var s3 = settings.s3();
        if (settings.store() == MediaSettings.Keeping.S3 && s3 != null) {
            originals = new S3Store(s3, settings.folder().resolve("copies"));
            tiles = originals;
        } else {
            originals = new FileStore(settings.folder());
            tiles = new TileStore(settings.folder(), settings.tilesOnDisk().toBytes());
        }
    }

    Store originals() {
        return originals;
    }

    Store tiles() {
        return tiles;
    }

    static String original(MediaId id) {
        return "media/" + id.sha256().substring(0, 2) + "/" + id.sha256();
    }

    static String attached(FileId id) {
        return "files/" + id.sha256().substring(0, 2) + "/" + id.sha256();
    }

    static String tiles(MediaId id) {
        return "tiles/" + id.sha256().substring(0, 2) + "/" + id.sha256() + ".zip";
    }

    @Override
    public void destroy() {
        if (originals instanceof S3Store bucket) {
            bucket.close();
        }
    }
}
