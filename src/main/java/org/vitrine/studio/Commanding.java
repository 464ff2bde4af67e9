package org.vitrine.studio;

import java.util.List;

/// A view in which things can be done by their names.
public interface Commanding {
    /// What can be done now by whoever is signed in.
    List<Command> commands();
}
