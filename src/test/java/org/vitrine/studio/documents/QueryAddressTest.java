package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;
import org.vitrine.library.Entry;
import org.vitrine.library.EntryId;

class QueryAddressTest {
    @Test
    void whatIsAskedComesBackFromTheAddress() {
        var place = EntryId.create();
        var asked = DocumentQuery.ALL
                .withWords("armistice & 1953")
                .withKinds(List.of("Map", "Index card"))
                .withLanguages(List.of("ru"))
                .withEntries(Entry.Kind.PLACE, List.of(place))
                .withYears(-43, 1953)
                .withMissing(List.of(Missing.RIGHTS, Missing.SCAN))
                .withOrder(Order.DATE, true);
        var address = QueryAddress.write(asked).getQueryString();
        assertThat(address)
                .contains("order=date", "kind=Map", "missing=rights", "place=" + place, "from=-43", "to=1953");
        assertThat(QueryAddress.read(QueryParameters.fromString(address))).isEqualTo(asked);
    }

    @Test
    void theUsualQuestionNeedsNoWords() {
        assertThat(QueryAddress.write(DocumentQuery.ALL).getQueryString()).isEmpty();
        assertThat(QueryAddress.read(QueryParameters.empty())).isEqualTo(DocumentQuery.ALL);
        assertThat(QueryAddress.write(DocumentQuery.ALL.withOrder(Order.TITLE, false))
                        .getQueryString())
                .isEqualTo("order=-title");
    }

    @Test
    void whatIsNotUnderstoodIsLeftOut() {
        assertThat(QueryAddress.read(QueryParameters.fromString(
                        "order=colour&missing=soul&missing=scan&x=1&from=long+ago&subject=peace")))
                .isEqualTo(DocumentQuery.ALL.withMissing(List.of(Missing.SCAN)));
    }
}
