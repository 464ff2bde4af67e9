package org.vitrine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    @Test
    void wordsAreCountedWithoutTheDashesBetweenThem() {
        assertThat(ReadingTime.of("One – two, don’t “three”.")).isEqualTo(new ReadingTime(4, 0));
        assertThat(ReadingTime.of("Касаясь экономических причин")).isEqualTo(new ReadingTime(3, 0));
    }

    @Test
    void whereNoSpacesAreCharactersAreCounted() {
        assertThat(ReadingTime.of("朝鲜停战协定。1953年")).isEqualTo(new ReadingTime(1, 7));
    }

    @Test
    void aMinuteIsTheLeast() {
        assertThat(ReadingTime.NONE.minutes()).isEqualTo(1);
        assertThat(new ReadingTime(220 * 6, 0).minutes()).isEqualTo(6);
        assertThat(new ReadingTime(220, 1000).plus(new ReadingTime(220, 0)).minutes())
                .isEqualTo(4);
    }
}
