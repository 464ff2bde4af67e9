package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    July 29, 1953                   | 1953-07-29
                    29 July 1953                    | 1953-07-29
                    Wednesday, July 29th, 1953      | 1953-07-29
                    Sept. 3, 1953                   | 1953-09-03
                    1953-07-29                      | 1953-07-29
                    July 1953                       | 1953-07
                    1953                            | 1953
                    1950s                           | 195X
                    Spring 1953                     | 1953-21
                    fall of 1953                    | 1953-23
                    circa 1953                      | 1953~
                    ca. July 1953                   | 1953-07~
                    c. July 29, 1953                | 1953-07-29~
                    early July 1953                 | 1953-07~
                    mid-1953                        | 1953~
                    probably 1953                   | 1953?
                    [July 1953]                     | 1953-07?
                    July 29, 1953?                  | 1953-07-29?
                    possibly circa 1953             | 1953%
                    July 29 - August 2, 1953        | 1953-07-29/1953-08-02
                    July 27–29, 1953                | 1953-07-27/1953-07-29
                    27-29 July 1953                 | 1953-07-27/1953-07-29
                    July 29, 1953 to August 2, 1953 | 1953-07-29/1953-08-02
                    July - August 1953              | 1953-07/1953-08
                    July 1953 - August 1954         | 1953-07/1954-08
                    between 1953 and 1954           | 1953/1954
                    1953-1954                       | 1953/1954
                    1953-54                         | 1953/1954
                    1953-07-29/1953-08-01           | 1953-07-29/1953-08-01
                    before July 1953                | ../1953-07
                    after 1953                      | 1953/..
                    """)
    void writtenDatesAreUnderstood(String written, String edtf) {
        assertThat(WrittenDate.read(written)).hasToString("Optional[" + edtf + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "February 30, 1953",
                "July 29",
                "Telegram of July 29, 1953",
                "the 1953 talks",
                "12",
                "n.d."
            })
    void otherWordsAreNoDates(String words) {
        assertThat(WrittenDate.read(words)).isEmpty();
    }

    @Test
    void undatedIsSaidInSeveralWays() {
        assertThat(WrittenDate.isUndated("Undated")).isTrue();
        assertThat(WrittenDate.isUndated("n.d.")).isTrue();
        assertThat(WrittenDate.isUndated("July 1953")).isFalse();
    }
}
