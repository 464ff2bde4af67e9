package org.vitrine.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/// Says whether all is saved. While something cannot be sent, the browser says that by itself: the server could not.
@Tag("vitrine-saved")
public final class SavedState extends Component implements HasStyle {
    private final StudioScript script;

    public SavedState(StudioScript script) {
        this.script = script;
        addClassName("saved");
        getElement().setAttribute("role", "status");
        getElement().setProperty("unsent", getTranslation("builder.not-saved.unsent"));
    }

    /// @param failed whether the words say that something is not saved
    public void show(String words, boolean failed) {
        getElement().setProperty("words", words);
        // Also where the words are the same as before, it is news that the server has said them.
        getElement().executeJs("this.answered?.()");
        setClassName("saved--failed", failed);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        script.load(event.getUI());
    }
}
