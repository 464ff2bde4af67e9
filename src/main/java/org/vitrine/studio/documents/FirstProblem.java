package org.vitrine.studio.documents;

import com.vaadin.flow.component.Component;

/// The first field in which something is wrong.
final class FirstProblem {
    private FirstProblem() {}

    static void focus(Component within) {
        within.getElement().executeJs("""
                setTimeout(() => {
                  const field = [...this.querySelectorAll('[invalid]')].find(it => it.checkVisibility());
                  if (field) {
                    field.scrollIntoView({ block: 'center' });
                    field.focus();
                  }
                }, 50);""");
    }
}
