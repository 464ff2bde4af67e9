package org.vitrine.studio.builder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.exhibits.Draft;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.studio.Command;
import org.vitrine.studio.Commanding;

/// One exhibit in the builder: `exhibits/<id>`, `exhibits/<id>/<page>`, with `?block=` the block that is selected.
@Route("exhibits/:exhibit/:page?")
@RolesAllowed("CURATOR")
class BuilderView extends Div implements BeforeEnterObserver, Commanding, HasDynamicTitle {
    private final House house;
    private @Nullable Builder builder;
    private String title = "";

    BuilderView(House house) {
        this.house = house;
        addClassName("builder-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var draft = event.getRouteParameters()
                .get("exhibit")
                .flatMap(BuilderView::uuid)
                .map(ExhibitId::new)
                .flatMap(this::readable)
                .orElseThrow(NotFoundException::new);
        title = getTranslation("builder.page-title", draft.content().title());
        var workbench = new Workbench(house.exhibits(), draft);
        try {
            event.getRouteParameters().get("page").map(PageId::new).ifPresent(workbench::open);
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("block")
                    .map(BlockId::new)
                    .ifPresent(workbench::select);
        } catch (IllegalArgumentException e) {
            // No id at all: the exhibit's first page is as good an answer.
        }
        removeAll();
        builder = new Builder(
                house,
                workbench,
                house.rights().mayEdit(draft.id()),
                house.rights().mayPublish(draft.id()));
        add(builder);
        if (draft.revision() == 1 && draft.content().blocks().findAny().isEmpty()) {
            // There is nothing to do here yet but to begin.
            builder.canvas().focusTitle();
        }
        if (event.getLocation().getQueryParameters().getParameters().containsKey("comments")) {
            builder.openComments(null);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public List<Command> commands() {
        return builder == null ? List.of() : builder.commands();
    }

    /// An exhibit that whoever is signed in may not read is answered like one that there is not.
    private Optional<Draft> readable(ExhibitId exhibit) {
        return house.rights().mayRead(exhibit) ? house.exhibits().find(exhibit) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
