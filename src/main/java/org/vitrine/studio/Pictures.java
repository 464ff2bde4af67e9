package org.vitrine.studio;

import com.vaadin.flow.component.html.Image;
import org.vitrine.media.MediaId;

/// Pictures of the house as the studio shows them.
public final class Pictures {
    private Pictures() {}

    /// Where a picture is, seen from the studio.
    ///
    /// @param width one of those that pictures are served in
    public static String address(MediaId picture, int width) {
        return "media/" + picture + "/" + width + ".jpg";
    }

    /// A picture that says nothing which the text beside it does not say.
    public static Image decorative(MediaId picture, int width) {
        var image = new Image(address(picture, width), "");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
