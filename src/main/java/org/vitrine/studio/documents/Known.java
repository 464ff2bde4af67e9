package org.vitrine.studio.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vitrine.library.Archive;
import org.vitrine.library.Archives;
import org.vitrine.library.Entries;
import org.vitrine.library.Entry;
import org.vitrine.library.KeptArchive;

/// What the house knows already and offers while a document is described.
interface Known {
    /// Nothing is offered.
    Known NOTHING = new Known() {
        @Override
        public List<Entry> entries(Entry.Kind kind, String typed, int most) {
            return List.of();
        }

        @Override
        public List<Archive> archives() {
            return List.of();
        }
    };

    List<Entry> entries(Entry.Kind kind, String typed, int most);

    List<Archive> archives();

    /// What the library knows.
    @Component
    final class ToTheLibrary implements Known {
        private final Entries entries;
        private final Archives archives;

        ToTheLibrary(Entries entries, Archives archives) {
            this.entries = entries;
            this.archives = archives;
        }

        @Override
        public List<Entry> entries(Entry.Kind kind, String typed, int most) {
            return entries.suggest(kind, typed, most);
        }

        @Override
        public List<Archive> archives() {
            return archives.list().stream().map(KeptArchive::archive).toList();
        }
    }
}
