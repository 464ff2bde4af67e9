package org.vitrine.studio.documents;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vitrine.media.Leaf;

/// Takes files of pictures, many at once: they are sent piece by piece, go on after an interruption, and say for each
/// how far it is or why it was not taken. Hands over what came of them in the order of their names.
@Tag("vitrine-upload")
final class PictureUpload extends Component {
    private static final List<String> WORDS = List.of(
            "choose",
            "drop",
            "list",
            "waiting",
            "sending",
            "interrupted",
            "working",
            "pages",
            "done",
            "again",
            "remove",
            "empty",
            "large",
            "signed-out",
            "refused",
            "failed",
            "failures",
            "save-list",
            "summary");

    private final ScanDesk desk;

    PictureUpload(ScanDesk desk, Consumer<List<Leaf>> onLeaves) {
        this.desk = desk;
        getElement().setPropertyMap("texts", texts());
        getElement().setProperty("address", desk.address());
        getElement().setProperty("largest", (double) desk.largestFile());
        getElement()
                .addEventListener("files-taken", event -> {
                    var ids = new ArrayList<String>();
                    event.getEventData().path("event.detail").forEach(id -> ids.add(id.asString()));
                    var leaves = ids.stream()
                            .flatMap(id -> Stream.of(desk.leaves(id)))
                            .filter(file -> !file.isEmpty())
                            .sorted(java.util.Comparator.comparing(
                                    (List<Leaf> file) ->
                                            file.getFirst().picture().fileName(),
                                    PageLabels.order()))
                            .flatMap(List::stream)
                            .toList();
                    if (!leaves.isEmpty()) {
                        onLeaves.accept(leaves);
                    }
                })
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        desk.load(event.getUI());
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        WORDS.forEach(word -> texts.put(word, getTranslation("upload." + word)));
        return texts;
    }
}
