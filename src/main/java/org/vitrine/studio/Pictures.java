package org.vitrine.studio;

import com.vaadin.flow.component.html.Image;
import java.util.Locale;
import java.util.function.BiFunction;
import org.vitrine.media.MediaId;
import org.vitrine.media.UnreadablePictureException.Problem;

/// Pictures of the house as the studio shows them.
public final class Pictures {
    private Pictures() {}

    /// Where a picture is, seen from the studio.
    ///
    /// @param width one of those that pictures are served in
    public static String address(MediaId picture, int width) {
        return "media/" + picture + "/" + width + ".jpg";
    }

    /// Why a file was not taken, as the end of a sentence.
    ///
    /// @param texts the texts of the studio, by key and arguments
    /// @param limit the one that was passed, where there is one
    public static String problem(BiFunction<String, Object[], String> texts, Problem problem, long limit) {
        var key = "media.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.apply(key, new Object[] {limit});
    }

    /// A picture that says nothing which the text beside it does not say.
    public static Image decorative(MediaId picture, int width) {
        var image = new Image(address(picture, width), "");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
