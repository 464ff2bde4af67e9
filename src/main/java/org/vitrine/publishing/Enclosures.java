package org.vitrine.publishing;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.vitrine.media.Attachments;
import org.vitrine.media.FileId;
import org.vitrine.media.FileUse;
import org.vitrine.media.KeptFile;

/// Sound, film and files as pages name them.
@Component
class Enclosures {
    private final Function<FileId, Optional<KeptFile>> files;

    @Autowired
    Enclosures(Attachments attachments) {
        this(attachments::find);
    }

    /// @param files what is known about a file
    Enclosures(Function<FileId, Optional<KeptFile>> files) {
        this.files = files;
    }

    /// Nothing where the house has no such file, or none that can be used so.
    Optional<KeptFile> file(FileId id, FileUse use) {
        return files.apply(id).filter(kept -> kept.serves(use));
    }
}
