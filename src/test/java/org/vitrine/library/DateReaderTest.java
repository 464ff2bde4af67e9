package org.vitrine.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void whatIsNoDateIsNotGuessed() {
        assertThat(DateReader.read("about Christmas")).isEmpty();
        assertThat(DateReader.read("31 February 1953")).isEmpty();
        assertThat(DateReader.read("7/29/1953")).isEmpty();
        assertThat(DateReader.read("")).isEmpty();
    }

    private static String read(String typed) {
        return DateReader.read(typed).map(ArchivalDate::edtf).orElse("nothing");
    }
}
