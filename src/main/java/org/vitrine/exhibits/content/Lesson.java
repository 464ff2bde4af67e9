package org.vitrine.exhibits.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a class does with a page.
public sealed interface Lesson extends Block {
    int MOST_LINES = 30;

    /// Questions to think about, numbered through the page.
    ///
    /// @param lines to write on under each, in print
    record Questions(
            BlockId id,
            @UnlessUsual Layout layout,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> questions,
            Integer lines)
            implements Lesson {
        public Questions {
            layout = Layout.orUsual(layout);
            questions = questions == null
                    ? List.of()
                    : questions.stream().map(Wording::orEmpty).toList();
            lines = lines == null ? 3 : Math.clamp(lines, 0, MOST_LINES);
        }

        @Override
        public Questions withId(BlockId changed) {
            return new Questions(changed, layout, questions, lines);
        }

        @Override
        public Questions withLayout(Layout changed) {
            return new Questions(id, changed, questions, lines);
        }

        public Questions withQuestions(List<String> changed) {
            return new Questions(id, layout, changed, lines);
        }

        public Questions withLines(Integer changed) {
            return new Questions(id, layout, questions, changed);
        }
    }

    /// Something to do, numbered through the page.
    ///
    /// @param minutes it should take
    /// @param lines to write on, in print
    record Task(
            BlockId id,
            @UnlessUsual Layout layout,
            @Nullable String title,
            String markdown,
            @Nullable Integer minutes,
            Integer lines)
            implements Lesson {
        public Task {
            layout = Layout.orUsual(layout);
            markdown = markdown == null ? "" : markdown;
            minutes = minutes == null || minutes < 1 ? null : Math.min(minutes, 600);
            lines = lines == null ? 8 : Math.clamp(lines, 0, MOST_LINES);
        }

        @Override
        public Task withId(BlockId changed) {
            return new Task(changed, layout, title, markdown, minutes, lines);
        }

        @Override
        public Task withLayout(Layout changed) {
            return new Task(id, changed, title, markdown, minutes, lines);
        }

        public Task withTitle(@Nullable String changed) {
            return new Task(id, layout, changed, markdown, minutes, lines);
        }

        public Task withMarkdown(String changed) {
            return new Task(id, layout, title, changed, minutes, lines);
        }

        public Task withMinutes(@Nullable Integer changed) {
            return new Task(id, layout, title, markdown, changed, lines);
        }

        public Task withLines(Integer changed) {
            return new Task(id, layout, title, markdown, minutes, changed);
        }
    }
}
