package org.vitrine.studio.builder;

import java.util.List;
import org.vitrine.exhibits.content.Lesson;

/// The form of questions and tasks.
class LessonForm extends FormPart {
    private static final int LONGEST_MINUTES = 600;
    private static final int MOST_LINES = Lesson.MOST_LINES;

    LessonForm(Lesson block, BlockForm.Bench bench) {
        super(bench);
        switch (block) {
            case Lesson.Questions questions -> {
                var list = new ItemList<String>(
                        getTranslation("builder.form.questions"),
                        "builder.form.question",
                        questions.questions(),
                        change ->
                                change(Lesson.Questions.class, now -> now.withQuestions(change.apply(now.questions()))),
                        (question, change) -> List.of(Field.text(
                                getTranslation("builder.form.question.text"),
                                question,
                                words -> change.accept(_ -> orEmpty(words)))));
                add(list, list.adding(getTranslation("builder.form.question.add"), () -> ""));
                add(number(
                        "builder.form.lines",
                        questions.lines(),
                        0,
                        MOST_LINES,
                        lines -> change(Lesson.Questions.class, now -> now.withLines(lines == null ? 0 : lines))));
            }
            case Lesson.Task task ->
                add(
                        hint("builder.form.text"),
                        Field.line(
                                getTranslation("builder.form.task.title"),
                                task.title(),
                                words -> change(Lesson.Task.class, now -> now.withTitle(words))),
                        number(
                                "builder.form.task.minutes",
                                task.minutes(),
                                1,
                                LONGEST_MINUTES,
                                minutes -> change(Lesson.Task.class, now -> now.withMinutes(minutes))),
                        number(
                                "builder.form.lines",
                                task.lines(),
                                0,
                                MOST_LINES,
                                lines -> change(Lesson.Task.class, now -> now.withLines(lines == null ? 0 : lines))));
        }
    }
}
