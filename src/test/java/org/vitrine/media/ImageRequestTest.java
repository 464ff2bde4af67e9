package org.vitrine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.media.ImageRequest.Refused;

class ImageRequestTest {
    private static final Size PICTURE = new Size(3000, 2000);
    private static final long MOST = 4_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/max/0/default.jpg full/max/0/default.jpg",
                "full/300,/0/color.jpg full/300,200/0/default.jpg",
                "full/,300/360/default.jpg full/450,300/0/default.jpg",
                "full/pct:10/90/default.png full/300,200/90/default.png",
                "full/!600,600/!180/gray.jpg full/600,400/!180/gray.jpg",
                "full/!9000,9000/0/default.jpg full/max/0/default.jpg",
                "square/max/0/default.jpg 500,0,2000,2000/max/0/default.jpg",
                "0,0,3000,2000/30,30/0/default.jpg full/30,30/0/default.jpg",
                "2900,1900,500,500/max/0/default.jpg 2900,1900,100,100/max/0/default.jpg",
                "pct:50,50,10,10/max/0/default.jpg 1500,1000,300,200/max/0/default.jpg",
                "pct:.5,0,33.3,100/100,/0/default.jpg 15,0,999,2000/100,200/0/default.jpg",
                "10,10,100,100/^200,/0/default.jpg 10,10,100,100/^200,200/0/default.jpg",
                "10,10,100,100/^!400,200/0/default.jpg 10,10,100,100/^200,200/0/default.jpg",
                "10,10,100,100/^max/0/default.jpg 10,10,100,100/^max/0/default.jpg",
                "10,10,100,100/^pct:150/0/bitonal.png 10,10,100,100/^150,150/0/bitonal.png",
                "10,10,100,100/^50,50/0/default.jpg 10,10,100,100/50,50/0/default.jpg",
            })
    void whatIsAskedForHasOneWayOfBeingWritten(String asked, String canonical) throws Refused {
        var request = ImageRequest.read(List.of(asked.split("/")), PICTURE, MOST);
        assertThat(request.canonical()).isEqualTo(canonical);
        assertThat(ImageRequest.read(List.of(canonical.split("/")), PICTURE, MOST))
                .isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all/max/0/default.jpg",
                "0,0,0,10/max/0/default.jpg",
                "3000,0,10,10/max/0/default.jpg",
                "-1,0,10,10/max/0/default.jpg",
                "1,2,3/max/0/default.jpg",
                "pct:101,0,10,10/max/0/default.jpg",
                "full/full/0/default.jpg",
                "full/,/0/default.jpg",
                "full/0,/0/default.jpg",
                "full/!10,/0/default.jpg",
                "full/3001,/0/default.jpg",
                "full/pct:101/0/default.jpg",
                "full/10,2001/0/default.jpg",
                "full/^2900,1900/0/default.jpg",
                "full/99999999999,/0/default.jpg",
                "full/max/-90/default.jpg",
                "full/max/361/default.jpg",
                "full/max/!/default.jpg",
                "full/max/0/native.jpg",
                "full/max/0/default.xyz",
                "full/max/0/default",
                "full/max/0/DEFAULT.jpg",
            })
    void whatCannotBeMeantIsABadRequest(String asked) {
        assertThatThrownBy(() -> ImageRequest.read(List.of(asked.split("/")), PICTURE, MOST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full/max/22.5/default.jpg", "full/max/0/default.jp2", "full/max/0/default.tif"})
    void whatTheStandardKnowsAndTheHouseDoesNotIsNotImplemented(String asked) {
        assertThatThrownBy(() -> ImageRequest.read(List.of(asked.split("/")), PICTURE, MOST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(501));
    }
}
