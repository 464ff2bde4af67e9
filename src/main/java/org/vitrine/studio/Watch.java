package org.vitrine.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Looks again and again at something that goes on without the curator, for as long as it goes on and a component that
/// shows it is on the screen. Where nothing goes on, nothing is asked.
public final class Watch {
    private static final int MILLISECONDS = 1500;
    private static final String WATCHING = "vitrine.watching";

    private final BooleanSupplier look;
    private @Nullable UI ui;
    private @Nullable Registration polling;

    /// @param look shows how things are, and says whether they will be otherwise in a while
    public Watch(Component shown, BooleanSupplier look) {
        this.look = look;
        shown.addAttachListener(attached -> {
            ui = attached.getUI();
            begin();
        });
        shown.addDetachListener(_ -> {
            end();
            ui = null;
        });
    }

    /// Something has begun.
    public void begin() {
        if (ui == null) {
            return;
        }
        if (look.getAsBoolean()) {
            if (polling == null) {
                count(ui, 1);
                polling = ui.addPollListener(_ -> begin());
            }
        } else {
            end();
        }
    }

    private void end() {
        if (polling != null && ui != null) {
            polling.remove();
            polling = null;
            count(ui, -1);
        }
    }

    /// Several things may be watched in one window.
    private static void count(UI ui, int more) {
        var before = ComponentUtil.getData(ui, WATCHING) instanceof Integer number ? number : 0;
        ComponentUtil.setData(ui, WATCHING, before + more);
        ui.setPollInterval(before + more > 0 ? MILLISECONDS : -1);
    }
}
