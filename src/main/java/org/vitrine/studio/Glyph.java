package org.vitrine.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;

/// The drawings on buttons and in the drawer: a grid of 24, one stroke, the colour of the text beside it. They stand
/// with a word, or on something that has an accessible name.
public enum Glyph {
    HOME("<path d='m4 11 8-7 8 7v9h-5v-6H9v6H4z'/>"),
    EXHIBITS("<path d='M3 5h18v14H3zM3 15.5h18M9 9h6v6.5H9z'/>"),
    DOCUMENT("<path d='M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6'/>"),
    PEOPLE(
            "<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20c0-3.5 2.5-6 6.5-6s6.5 2.5 6.5 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.2.8 3.5 2.8 3.5 5.5'/>"),
    CLASSES("<path d='m2 9 10-4 10 4-10 4zM6 11v5c3 2.5 9 2.5 12 0v-5'/>"),
    SETTINGS(
            "<circle cx='12' cy='12' r='3'/><path d='M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1'/>"),
    SEARCH("<circle cx='10.5' cy='10.5' r='6'/><path d='m15 15 5.5 5.5'/>"),
    ADD("<path d='M12 5v14M5 12h14'/>"),
    REMOVE("<path d='m6 6 12 12M18 6 6 18'/>"),
    DELETE("<path d='M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13'/>"),
    UPLOAD("<path d='M12 16V5m-5 5 5-5 5 5M4 19h16'/>"),
    DOWNLOAD("<path d='M12 4v12m-5-5 5 5 5-5M4 20h16'/>"),
    BACK("<path d='M19 12H5m5-5-5 5 5 5'/>"),
    NEXT("<path d='m9 6 6 6-6 6'/>"),
    UP("<path d='M12 19V5m-6 6 6-6 6 6'/>"),
    DOWN("<path d='M12 5v14m-6-6 6 6 6-6'/>"),
    SPLIT("<path d='M4 5h16M4 19h16M2.5 12h4M10 12h4M17.5 12h4'/>"),
    JOIN("<path d='M4 5h16M4 19h16M12 8v8m-3-5 3-3 3 3'/>"),
    FILTER("<path d='M4 6h16M7 12h10M10 18h4'/>"),
    MORE("<path d='M6 12v.1M12 12v.1M18 12v.1' stroke-width='2.6' stroke-linecap='round'/>"),
    HISTORY("<path d='M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.5'/>"),
    UNDO("<path d='M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3'/>"),
    REDO("<path d='m15 6 4.5 4.5L15 15M19 10.5h-9a5 5 0 0 0 0 10h3'/>"),
    EYE(
            "<path d='M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z'/><circle cx='12' cy='12' r='2.8'/>"),
    CHECK("<path d='m5 12.5 4.5 4.5L19 7.5'/>"),
    WARNING("<path d='M12 4 2.5 20h19zM12 10v5M12 17.5v.2'/>"),
    CLOCK("<circle cx='12' cy='12' r='8'/><path d='M12 7.5V12l3 2'/>"),
    COMMENT("<path d='M4 5h16v11h-9l-4 4v-4H4z'/>"),
    LINK(
            "<path d='M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3'/>"),
    COPY("<path d='M9 9h11v11H9zM15 9V4H4v11h5'/>"),
    PICTURE("<path d='M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4'/><circle cx='15.5' cy='9' r='1.3'/>"),
    TEXT("<path d='M5 6h14M5 10.5h14M5 15h14M5 19.5h8'/>"),
    HEADING("<path d='M6 5v14M18 5v14M6 12h12'/>"),
    QUOTE("<path d='M5 17V11c0-2.5 1.5-4 4-4M14 17v-6c0-2.5 1.5-4 4-4M5 13h4v4H5zM14 13h4v4h-4z'/>"),
    PULL_QUOTE("<path d='M4 4v16M8 8h12M8 12h12M8 16h7'/>"),
    CARD("<path d='M3 6h18v12H3zM6 9h4v6H6zM13 10h5M13 14h5'/>"),
    GRIP("<path d='M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1' stroke-width='2.6' stroke-linecap='round'/>"),
    DEVICE("<path d='M7 3h10v18H7zM11 18h2'/>"),
    LOCK("<path d='M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3'/>"),
    BOX("<path d='M5 8.5h14V20H5zM3.5 4.5h17v4h-17zM10 12.5h4'/>"),
    TAG("<path d='M4 4h8l8 8-8 8-8-8zM8 8v.1'/>"),
    NOTE("<path d='M4 4h10v16H4M18 7v10'/>"),
    ASK("<path d='M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.2'/><circle cx='12' cy='12' r='9'/>"),
    COLUMNS("<path d='M4 5h16v14H4zM9.5 5v14M14.5 5v14'/>"),
    OUTLINE("<path d='M4 5h16v14H4zM9 5v14'/>"),
    INSPECTOR("<path d='M4 5h16v14H4zM15 5v14'/>"),
    ENLARGE("<path d='M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'/>"),
    KEYBOARD("<path d='M3 6h18v12H3zM7 10v.1M11 10v.1M15 10v.1M18 10v.1M8 14h8'/>"),
    SIGN_OUT("<path d='M14 4H5v16h9M10 12h11m-4-4 4 4-4 4'/>");

    private final String paths;

    Glyph(String paths) {
        this.paths = paths;
    }

    /// The drawing, hidden from assistive technology.
    public Component draw() {
        var drawing = new Svg("<svg class='icon' viewBox='0 0 24 24' aria-hidden='true'>" + paths + "</svg>");
        drawing.getElement().getClassList().add("glyph");
        return drawing;
    }
}
