package org.vitrine.studio.builder;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.exhibits.content.Attachment;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.Context;
import org.vitrine.exhibits.content.Lesson;
import org.vitrine.exhibits.content.Reading;
import org.vitrine.exhibits.content.Structure;

/// The kinds of block as the studio offers them.
public enum BlockKind {
    TEXT("text", "T"),
    HEADING("heading", "H"),
    EXCERPT("passage", "E"),
    DOCUMENT_CARD("document-card", "D"),
    IMAGE("image", "P"),
    PULL_QUOTE("pull-quote", "Q"),
    CALLOUT("callout", "C"),
    PARALLEL_READER("parallel-reader", "R"),
    COMPARISON("comparison", "V"),
    CLOSE_READING("close-reading", "S"),
    COMMENTARY("commentary", "M"),
    SCAN_REGION("scan-region", "X"),
    GALLERY("gallery", "G"),
    DOCUMENT_LIST("document-list", "L"),
    TIMELINE("timeline", "I"),
    MAP("map", "K"),
    PEOPLE("people", "W"),
    GLOSSARY("glossary", "Y"),
    QUESTIONS("questions", "F"),
    TASK("task", "A"),
    DETAILS("details", "U"),
    DIVIDER("divider", "Z"),
    NOTES("notes", "N"),
    CONTENTS("contents", "O"),
    PAGES("pages", "J"),
    COLUMNS("columns", "4"),
    RECORDING("recording", "1"),
    FILE("file", "2"),
    EMBED("embed", "B");

    private static final Set<BlockKind> BEYOND_COLUMNS =
            EnumSet.of(COLUMNS, PARALLEL_READER, COMPARISON, CLOSE_READING, COMMENTARY, TIMELINE, MAP);

    private final String type;
    private final String key;

    BlockKind(String type, String key) {
        this.type = type;
        this.key = key;
    }

    /// The name in files, in events and of its drawing.
    public String type() {
        return type;
    }

    /// The letter that finds it in the insert menu.
    String key() {
        return key;
    }

    /// Whether blocks of this kind may stand in a column.
    boolean mayStandInColumn() {
        return !BEYOND_COLUMNS.contains(this);
    }

    static Optional<BlockKind> of(String type) {
        return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    public static BlockKind of(Block block) {
        return switch (block) {
            case Block.Text _ -> TEXT;
            case Block.Heading _ -> HEADING;
            case Block.PullQuote _ -> PULL_QUOTE;
            case Block.DocumentCard _ -> DOCUMENT_CARD;
            case Block.Excerpt _ -> EXCERPT;
            case Block.Image _ -> IMAGE;
            case Structure.Callout _ -> CALLOUT;
            case Structure.Divider _ -> DIVIDER;
            case Structure.Details _ -> DETAILS;
            case Structure.Notes _ -> NOTES;
            case Structure.Contents _ -> CONTENTS;
            case Structure.Pages _ -> PAGES;
            case Structure.Columns _ -> COLUMNS;
            case Lesson.Questions _ -> QUESTIONS;
            case Lesson.Task _ -> TASK;
            case Reading.ParallelReader _ -> PARALLEL_READER;
            case Reading.Comparison _ -> COMPARISON;
            case Reading.CloseReading _ -> CLOSE_READING;
            case Reading.Commentary _ -> COMMENTARY;
            case Reading.Gallery _ -> GALLERY;
            case Reading.DocumentList _ -> DOCUMENT_LIST;
            case Reading.ScanRegion _ -> SCAN_REGION;
            case Context.Timeline _ -> TIMELINE;
            case Context.PlaceMap _ -> MAP;
            case Context.People _ -> PEOPLE;
            case Context.Glossary _ -> GLOSSARY;
            case Attachment.Embed _ -> EMBED;
            case Attachment.Recording _ -> RECORDING;
            case Attachment.Download _ -> FILE;
        };
    }
}
