package org.vitrine.publishing;

import org.vitrine.exhibits.content.Lesson;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.text.Markdown;
import org.vitrine.text.SafeHtml;

/// Writes questions and tasks, numbered through the page.
final class LessonWriter {
    private final Setting setting;
    private final Markdown markdown;
    private final Numbering numbering;

    LessonWriter(Setting setting) {
        this(setting, setting.markdown(), new Numbering());
    }

    /// @param numbering goes on where those of earlier pages have ended
    LessonWriter(Setting setting, Markdown markdown, Numbering numbering) {
        this.setting = setting;
        this.markdown = markdown;
        this.numbering = numbering;
    }

    /// How many there were so far.
    static final class Numbering {
        private int questions;
        private int tasks;

        int questions() {
            return questions;
        }

        int tasks() {
            return tasks;
        }
    }

    SafeHtml write(Lesson block) {
        return switch (block) {
            case Lesson.Questions some -> questions(some);
            case Lesson.Task task -> task(task);
        };
    }

    private SafeHtml questions(Lesson.Questions block) {
        var asked = block.questions().stream().filter(words -> !words.isBlank()).toList();
        if (asked.isEmpty()) {
            return setting.missing(block, "missing.questions");
        }
        var first = numbering.questions + 1;
        numbering.questions += asked.size();
        return setting.render(
                "block/questions.jte", new Blocks.QuestionsBlock(setting.shell(block), first, asked, block.lines()));
    }

    private SafeHtml task(Lesson.Task block) {
        numbering.tasks++;
        var shell = setting.shell(block);
        var level = 1
                + (shell.heading() == null
                        ? setting.lastHeading()
                        : shell.heading().level());
        var title = Setting.blankToNull(block.title());
        var name = title == null
                ? setting.t().get("task", String.valueOf(numbering.tasks))
                : setting.t().get("task.titled", String.valueOf(numbering.tasks), title);
        return setting.render(
                "block/task.jte",
                new Blocks.TaskBlock(
                        shell,
                        new Blocks.Heading(level, name),
                        block.minutes() == null ? null : setting.t().get("minutes.long", block.minutes()),
                        markdown.withoutMargin(block.markdown()),
                        block.lines()));
    }
}
