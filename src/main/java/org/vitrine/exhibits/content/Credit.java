package org.vitrine.exhibits.content;

/// Who made an exhibit, and as what.
public record Credit(String role, String name) {}
