package org.vitrine.studio.people;

import com.vaadin.flow.component.Svg;
import io.nayuki.qrcodegen.QrCode;

/// A QR code, drawn: dark on light in every theme, since not every camera reads it otherwise.
class QrPicture extends Svg {
    /// What readers need around it.
    private static final int MARGIN = 4;

    QrPicture(String text, String description) {
        super(draw(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
        addClassName("qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
    }

    private static String draw(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M")
                            .append(x + MARGIN)
                            .append(" ")
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' aria-hidden='true' shape-rendering='crispEdges'>\
                <path d='M0 0h%dv%dH0z' fill='#fff'/><path d='%s' fill='#000'/></svg>""".formatted(side, side, side, side, path);
    }
}
