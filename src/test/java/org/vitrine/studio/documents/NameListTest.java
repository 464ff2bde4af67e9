package org.vitrine.studio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameListTest {
    @Test
    void commasPartNames() {
        assertThat(NameList.read(" Malenkov, Molotov,Voroshilov, and Khrushchev "))
                .containsExactly("Malenkov", "Molotov", "Voroshilov", "Khrushchev");
        assertThat(NameList.read("Mikoyan, Saburov and Pervukhin")).containsExactly("Mikoyan", "Saburov", "Pervukhin");
    }

    @Test
    void initialsStayWithTheirSurname() {
        assertThat(NameList.read("Kuznetsov, V. V., Molotov, V.M., Zorin"))
                .containsExactly("Kuznetsov, V. V.", "Molotov, V.M.", "Zorin");
    }

    @Test
    void semicolonsAndLinesPartNamesThatHaveCommas() {
        assertThat(NameList.read("Kuznetsov, Vasili; Ministry of Posts and Telegraphs"))
                .containsExactly("Kuznetsov, Vasili", "Ministry of Posts and Telegraphs");
        assertThat(NameList.read("Bulganin\nKaganovich\n\n")).containsExactly("Bulganin", "Kaganovich");
    }

    @Test
    void aLongNameIsNotTornApart() {
        assertThat(NameList.read("Molotov, Ministry of Posts and Telegraphs"))
                .containsExactly("Molotov", "Ministry of Posts and Telegraphs");
    }

    @Test
    void nothingIsNobodyAndNobodyIsNamedTwice() {
        assertThat(NameList.read(" ,; \n")).isEmpty();
        assertThat(NameList.read("Zorin, Zorin")).containsExactly("Zorin");
    }
}
