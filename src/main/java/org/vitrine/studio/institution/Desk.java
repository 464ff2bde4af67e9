package org.vitrine.studio.institution;

import java.util.function.UnaryOperator;
import org.vitrine.house.Institution;

/// Where the house lies while it is being changed; nothing is kept until it is saved.
interface Desk {
    Institution now();

    void change(UnaryOperator<Institution> change);

    /// Something that is typed cannot be kept as it stands, or can again.
    void refuse(Object field, boolean refused);
}
