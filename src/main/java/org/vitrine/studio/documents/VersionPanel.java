package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.vitrine.library.Version;
import org.vitrine.library.Version.ScanPage;

/// Where one version of a document is worked on.
sealed interface VersionPanel permits TextPanel, ScanPanel {
    String id();

    Component component();

    /// What its tab says.
    String label();

    /// The version as it is now, or nothing where something is wrong: the fields then say what.
    Optional<Version> read();

    /// The leaves of the document have changed.
    void showLeaves(List<ScanPage> pages);
}
