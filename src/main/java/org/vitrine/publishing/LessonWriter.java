package org.vitrine.publishing;

import org.vitrine.exhibits.content.Lesson;
import org.vitrine.publishing.pages.Blocks;
import org.vitrine.text.SafeHtml;

/// Writes questions and tasks, numbered through the page.
final class LessonWriter {
    private final Setting setting;
    private int questions;
    private int tasks;

    LessonWriter(Setting setting) {
        this.setting = setting;
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
        var first = questions + 1;
        questions += asked.size();
        return setting.render(
                "block/questions.jte", new Blocks.QuestionsBlock(setting.shell(block), first, asked, block.lines()));
    }

    private SafeHtml task(Lesson.Task block) {
        tasks++;
        var shell = setting.shell(block);
        var level = 1
                + (shell.heading() == null
                        ? setting.lastHeading()
                        : shell.heading().level());
        var title = Setting.blankToNull(block.title());
        var name = title == null
                ? setting.t().get("task", String.valueOf(tasks))
                : setting.t().get("task.titled", String.valueOf(tasks), title);
        return setting.render(
                "block/task.jte",
                new Blocks.TaskBlock(
                        shell,
                        new Blocks.Heading(level, name),
                        block.minutes() == null ? null : setting.t().get("minutes.long", block.minutes()),
                        setting.markdown().withoutMargin(block.markdown()),
                        block.lines()));
    }
}
