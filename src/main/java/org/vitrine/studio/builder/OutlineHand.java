package org.vitrine.studio.builder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.SectionId;

/// Carries out what a curator does in the outline.
class OutlineHand implements Outline.Hand {
    private final Builder builder;

    OutlineHand(Builder builder) {
        this.builder = builder;
    }

    @Override
    public void open(PageId page) {
        builder.workbench().open(page);
        builder.refresh();
    }

    @Override
    public void addPage(SectionId section) {
        new NewPageDialog(builder.house().documents(), (title, template, documents) -> {
                    var blocks = template.blocks(
                            documents, name -> builder.getTranslation("builder.new-page.heading." + name));
                    builder.act(() -> builder.workbench().addPage(section, title, blocks));
                    builder.say(builder.getTranslation("builder.new-page.done", title));
                    builder.canvas().focusTitle();
                })
                .open();
    }

    @Override
    public void addSection() {
        builder.act(() -> builder.workbench().addSection(builder.getTranslation("builder.outline.new-section")));
    }

    @Override
    public void editSection(SectionId id) {
        builder.workbench().content().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .ifPresent(section -> {
                    var dialog = new Dialog(builder.getTranslation("builder.outline.edit-section"));
                    dialog.setWidth("30rem");
                    var title = new TextField(builder.getTranslation("builder.section.title"));
                    title.setWidthFull();
                    title.setValue(section.title());
                    var summary = new TextArea(builder.getTranslation("builder.section.summary"));
                    summary.setWidthFull();
                    summary.setValue(section.summary() == null ? "" : section.summary());
                    var save = new Button(builder.getTranslation("builder.save"), _ -> {
                        dialog.close();
                        builder.act(() -> builder.workbench()
                                .change(
                                        Change.SECTION_CHANGED,
                                        content -> content.mapSections(
                                                current -> current.id().equals(id)
                                                        ? current.withTitle(title.getValue()
                                                                        .strip())
                                                                .withSummary(
                                                                        summary.isEmpty()
                                                                                ? null
                                                                                : summary.getValue()
                                                                                        .strip())
                                                        : current)));
                    });
                    save.addThemeVariants(ButtonVariant.PRIMARY);
                    dialog.add(title, summary);
                    title.focus();
                    dialog.getFooter()
                            .add(new Button(builder.getTranslation("builder.cancel"), _ -> dialog.close()), save);
                    dialog.open();
                });
    }

    @Override
    public void duplicateSection(SectionId id) {
        builder.workbench().content().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .ifPresent(section -> builder.act(() -> builder.workbench()
                        .duplicateSection(id, builder.getTranslation("builder.outline.copy-of", section.title()))));
    }

    @Override
    public void deleteSection(SectionId section) {
        builder.act(
                () -> builder.workbench().change(Change.SECTION_DELETED, content -> content.withoutSection(section)));
        builder.say(builder.getTranslation("builder.deleted"));
    }

    @Override
    public void moveSection(SectionId section, int places) {
        builder.act(() ->
                builder.workbench().change(Change.SECTION_MOVED, content -> content.withSectionMoved(section, places)));
    }

    @Override
    public void shiftPage(PageId page, boolean down) {
        builder.act(
                () -> builder.workbench().change(Change.PAGE_MOVED, content -> content.withPageShifted(page, down)));
        announce(page);
    }

    /// Says where a page has come to stand.
    private void announce(PageId page) {
        var pages = builder.workbench().content().pages().toList();
        for (var i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(page)) {
                builder.announce(builder.getTranslation(
                        "builder.outline.moved", pages.get(i).title(), i + 1, pages.size()));
            }
        }
    }

    @Override
    public void placePage(PageId page, SectionId section, @Nullable PageId before) {
        builder.act(() ->
                builder.workbench().change(Change.PAGE_MOVED, content -> content.withPageMoved(page, section, before)));
        announce(page);
    }

    @Override
    public void duplicatePage(PageId page) {
        builder.workbench()
                .content()
                .page(page)
                .ifPresent(original -> builder.act(() -> builder.workbench()
                        .duplicatePage(page, builder.getTranslation("builder.outline.copy-of", original.title()))));
    }

    @Override
    public void deletePage(PageId page) {
        builder.act(() -> builder.workbench().deletePage(page));
        builder.say(builder.getTranslation("builder.deleted"));
    }
}
