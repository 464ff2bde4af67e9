package org.vitrine.studio;

/// A view that needs the width: beside it the drawer shrinks to a rail of icons.
public interface Rail {}
