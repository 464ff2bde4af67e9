package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivalDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1953-07-29  | 29 July 1953             | 29. Juli 1953                | 1953-07-29
            1953-07     | July 1953                | Juli 1953                    | 1953-07-01
            1953        | 1953                     | 1953                         | 1953-01-01
            1953-07~    | about July 1953          | um Juli 1953                 | 1953-07-01
            1953?       | 1953 (uncertain)         | 1953 (unsicher)              | 1953-01-01
            1953%       | about 1953 (uncertain)   | um 1953 (unsicher)           | 1953-01-01
            195X        | 1950s                    | 1950er Jahre                 | 1950-01-01
            19XX        | 1900–1999                | 1900–1999                    | 1900-01-01
            1953-XX     | 1953                     | 1953                         | 1953-01-01
            1953-07-XX  | July 1953                | Juli 1953                    | 1953-07-01
            1953-22     | summer 1953              | Sommer 1953                  | 1953-06-01
            1953/1954   | 1953–1954                | 1953–1954                    | 1953-01-01
            1951-07-10/1953-07-27 | 10 July 1951 – 27 July 1953 | 10. Juli 1951 – 27. Juli 1953 | 1951-07-10
            1937-10-12/1937-10-13 | 12–13 October 1937 | 12.–13. Oktober 1937 | 1937-10-12
            1937-10-30/1937-11-02 | 30 October – 2 November 1937 | 30. Oktober – 2. November 1937 | 1937-10-30
            1937-10/1937-11 | October – November 1937 | Oktober–November 1937 | 1937-10-01
            1492-10-12/1492-10-14 | 12–14 October 1492 | 12.–14. Oktober 1492 | 1492-10-12
            1937-10-12~/1937-10-13 | about 12 October 1937 to 13 October 1937 | um 12. Oktober 1937 bis 13. Oktober 1937 | 1937-10-12
            1953/..     | 1953 onwards             | ab 1953                      | 1953-01-01
            ../1953     | until 1953               | bis 1953                     | 1953-01-01
            1953/       | 1953 to an unknown date  | 1953 bis zu einem unbekannten Tag | 1953-01-01
            /1953       | an unknown date to 1953  | von einem unbekannten Tag bis 1953 | 1953-01-01
            -0043-03-15 | 15 March 44 BC           | 15 März 44 v. Chr.           | -0043-03-15
            0000        | 1 BC                     | 1 v. Chr.                    | 0000-01-01
            Y17000      | 17000                    | 17000                        | +17000-01-01
            1953-07-29T10:15:00Z | 29 July 1953, 10:15 | 29. Juli 1953, 10:15 Uhr | 1953-07-29
            195X~       | about 1950s              | um 1950er Jahre              | 1950-01-01
            1953-21/1953-23 | spring 1953 to autumn 1953 | Frühjahr 1953 bis Herbst 1953 | 1953-03-01
            """)
    void isShownForPeopleAndSortedByItsEarliestDay(String edtf, String english, String german, LocalDate earliest) {
        var date = new ArchivalDate(edtf);

        assertThat(date.display(Locale.ENGLISH)).isEqualTo(english);
        assertThat(date.display(Locale.GERMAN)).isEqualTo(german);
        assertThat(date.earliest()).isEqualTo(earliest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "July 1953",
                "1953-13",
                "1953-02-30",
                "53",
                "1953/1954/1955",
                "../..",
                "/",
                "1953-22-01",
                "1954/1953",
                "Y1953",
                "-0000",
                "1953-XX-12",
                "195X-07",
                "1953-07-29T25:00"
            })
    void whatIsNoDateIsRefused(String edtf) {
        assertThatThrownBy(() -> new ArchivalDate(edtf)).isInstanceOf(IllegalArgumentException.class);
    }
}
