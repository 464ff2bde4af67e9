package org.vitrine.interchange.intake;

import java.nio.file.Path;

/// A file that somebody brought, which the import may move away.
///
/// @param name as it was called where it comes from
public record Uploaded(String name, Path file) {}
