package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    @Test
    void datesAreReadAsCuratorsWriteThem() {
        assertThat(read("1953-07-29")).isEqualTo("1953-07-29");
        assertThat(read(" 195X ")).isEqualTo("195X");
        assertThat(read("29 July 1953")).isEqualTo("1953-07-29");
        assertThat(read("july 29,  1953")).isEqualTo("1953-07-29");
        assertThat(read("29 Jul 1953")).isEqualTo("1953-07-29");
        assertThat(read("29.7.1953")).isEqualTo("1953-07-29");
        assertThat(read("July 1953")).isEqualTo("1953-07");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            about July 1953             | 1953-07~
            circa 1953                  | 1953~
            c. 1953                     | 1953~
            probably 29 July 1953       | 1953-07-29?
            [1953?]                     | 1953?
            probably about 1953         | 1953%
            1953 (?)                    | 1953?
            1950s                       | 195X
            the 1950s                   | 195X
            about the 1950s             | 195X~
            19th century                | 18XX
            before 1914                 | ../1913
            before July 1953            | ../1953-06
            before 1 January 1953       | ../1952-12-31
            until 1914                  | ../1914
            after 1953                  | 1954/..
            since March 1953            | 1953-03/..
            1953 onwards                | 1953/..
            spring 1953                 | 1953-21
            autumn of 1953              | 1953-23
            between 1953 and 1955       | 1953/1955
            from 1953 to 1955           | 1953/1955
            1953-1955                   | 1953/1955
            1953–55                     | 1953/1955
            July 1953 - May 1954        | 1953-07/1954-05
            27-29 July 1953             | 1953-07-27/1953-07-29
            July 27-29, 1953            | 1953-07-27/1953-07-29
            27 July to 2 August 1953    | 1953-07-27/1953-08-02
            about 1953 to 1955          | 1953~/1955~
            44 BC                       | -0043
            29th of July 1953           | 1953-07-29
            1953/07/29                  | 1953-07-29
            7.1953                      | 1953-07
            """)
    void datesAreReadAsTheyAreWrittenInEnglish(String written, String edtf) {
        assertThat(read(written)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            29. Juli 1953               | 1953-07-29
            29. 7. 1953                 | 1953-07-29
            um 1953                     | 1953~
            etwa Juli 1953              | 1953-07~
            vermutlich 1953             | 1953?
            Januar 1953                 | 1953-01
            März 1953                   | 1953-03
            1950er                      | 195X
            1950er Jahre                | 195X
            vor 1914                    | ../1913
            bis 1914                    | ../1914
            nach 1953                   | 1954/..
            seit 1953                   | 1953/..
            zwischen 1953 und 1955      | 1953/1955
            von 1953 bis 1955           | 1953/1955
            27. bis 29. Juli 1953       | 1953-07-27/1953-07-29
            Frühjahr 1953               | 1953-21
            Winter 1953                 | 1953-24
            19. Jahrhundert             | 18XX
            44 v. Chr.                  | -0043
            """)
    void datesAreReadAsTheyAreWrittenInGerman(String written, String edtf) {
        assertThat(read(written)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            29 июля 1953 г.             | 1953-07-29
            29.07.1953                  | 1953-07-29
            29.VII.1953                 | 1953-07-29
            29 VII 1953                 | 1953-07-29
            июль 1953 года              | 1953-07
            около 1953 г.               | 1953~
            ок. 1953                    | 1953~
            вероятно 1953               | 1953?
            1950-е гг.                  | 195X
            до 1914                     | ../1913
            не позднее 1914             | ../1914
            после 1953                  | 1954/..
            весной 1953 г.              | 1953-21
            осень 1953                  | 1953-23
            между 1953 и 1955           | 1953/1955
            с 1953 по 1955              | 1953/1955
            XIX век                     | 18XX
            """)
    void datesAreReadAsTheyAreWrittenInRussian(String written, String edtf) {
        assertThat(read(written)).isEqualTo(edtf);
    }

    @Test
    void whatIsNoDateIsNotGuessed() {
        assertThat(DateReader.read("about Christmas")).isEmpty();
        assertThat(DateReader.read("31 February 1953")).isEmpty();
        assertThat(DateReader.read("7/29/1953")).isEmpty();
        assertThat(DateReader.read("")).isEmpty();
        assertThat(DateReader.read("between peace and war")).isEmpty();
        assertThat(DateReader.read("1955 to 1953")).isEmpty();
        assertThat(DateReader.read("x".repeat(10_000))).isEmpty();
    }

    private static String read(String typed) {
        return DateReader.read(typed).map(ArchivalDate::edtf).orElse("nothing");
    }
}
