package org.vitrine.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    @TempDir
    Path folder;

    @Test
    void aDrawingKeepsItsShapesAndColours() {
        var drawing = drawing("""
                <?xml version="1.0"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
                  <style>.a { fill: #231f20; stroke-width: 2 }</style>
                  <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
                  <path class="a" d="M0 0h10v10z"/><rect style="fill:url(#g)" width="5" height="5"/>
                </svg>""");

        assertThat(drawing.width()).isEqualTo(120);
        assertThat(drawing.height()).isEqualTo(40);
        assertThat(drawing.svg())
                .contains("d=\"M0 0h10v10z\"", "fill=\"#231f20\"", "fill=\"url(#g)\"", "stop-color=\"#fff\"")
                .doesNotContain("<style", "class=");
        assertThat(drawing.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>alert</body></foreignObject>",
                "<image href='https://elsewhere.example/alert.png'/>",
                "<use href='https://elsewhere.example/alert.svg#a'/>",
                "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
                "<rect onload='alert(1)'/>",
                "<rect fill='url(https://elsewhere.example/alert)'/>",
                "<rect style='fill:url(\"https://elsewhere.example/alert\")'/>",
                "<rect style='fill:u\\72l(https://elsewhere.example/alert)'/>",
                "<animate attributeName='href' values='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<style>@import url(https://elsewhere.example/alert.css); .a{fill:url(https://alert.example)}</style><path class='a'/>",
            })
    void whatRunsIsFetchedOrLeadsElsewhereIsLeftOut(String hostile) {
        var drawing = drawing("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + hostile + "</svg>");

        assertThat(drawing.svg()).doesNotContainIgnoringCase("alert").doesNotContain("elsewhere");
        assertThat(drawing.leftOut()).isNotEmpty();
    }

    @Test
    void whatADocumentTypeNamesIsNotReadFromTheHousesDisk() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "the key of the house");

        try {
            assertThat(drawing("""
                            <!DOCTYPE svg [<!ENTITY a SYSTEM "%s">]>
                            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&a;</title></svg>""".formatted(secret.toUri())).svg()).doesNotContain("key");
        } catch (UnusableEmblemException refused) {
            assertThat(refused.problem()).isEqualTo(UnusableEmblemException.Problem.NO_PICTURE);
        }
    }

    @Test
    void whatIsNoDrawingOrHasNoSizeIsRefused() {
        assertThatThrownBy(() -> drawing("<html><p>no</p></html>")).isInstanceOf(UnusableEmblemException.class);
        assertThatThrownBy(() -> drawing("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"))
                .isInstanceOf(UnusableEmblemException.class);
        assertThatThrownBy(() -> drawing("<svg")).isInstanceOf(UnusableEmblemException.class);
    }

    private static Drawing drawing(String svg) {
        return Drawing.of(svg.getBytes(StandardCharsets.UTF_8));
    }
}
