package org.vitrine.studio.builder;

import com.vaadin.flow.component.Component;
import org.vitrine.media.UnreadableFileException;
import org.vitrine.media.UnreadablePictureException;
import org.vitrine.studio.Pictures;

/// Why a file was not taken, in words.
final class Problems {
    private Problems() {}

    static String of(UnreadableFileException refused, Component speaker) {
        return speaker.getTranslation(
                "media.problem",
                refused.fileName(),
                speaker.getTranslation(
                        "builder.file.problem." + refused.problem().name(), refused.limit()));
    }

    static String of(UnreadablePictureException refused, Component speaker) {
        return speaker.getTranslation(
                "media.problem",
                refused.fileName(),
                Pictures.problem(speaker::getTranslation, refused.problem(), refused.limit()));
    }
}
