package org.vitrine.interchange.intake;

import java.nio.file.Path;

/// A picture that came along with records.
///
/// @param name of the file, without folders
/// @param label what the leaf is called
record PictureFile(Path file, String name, String label) {}
