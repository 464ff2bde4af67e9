package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.library.DocumentQuery;
import org.vitrine.library.DocumentQuery.Missing;
import org.vitrine.library.DocumentQuery.Order;

class QueryAddressTest {
    @Test
    void whatIsAskedComesBackFromTheAddress() {
        var asked = new DocumentQuery(
                "armistice & 1953",
                List.of("Map", "Index card"),
                List.of("ru"),
                List.of(Missing.RIGHTS, Missing.SCAN),
                Order.DATE,
                true);
        var address = QueryAddress.write(asked).getQueryString();
        assertThat(address).contains("order=date", "kind=Map", "missing=rights");
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
        assertThat(QueryAddress.read(QueryParameters.fromString("order=colour&missing=soul&missing=scan&x=1")))
                .isEqualTo(new DocumentQuery("", List.of(), List.of(), List.of(Missing.SCAN), Order.CHANGED, false));
    }
}
