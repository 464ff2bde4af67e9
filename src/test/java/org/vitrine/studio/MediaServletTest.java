package org.vitrine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vitrine.ApplicationTest;
import org.vitrine.media.Media;

@ApplicationTest
class MediaServletTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Media media;

    @Test
    void visitorsAreSentToTheDoor() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var picture = URI.create("http://127.0.0.1:" + port + "/studio/media/" + "a".repeat(64) + "/320.jpg");
            var answer = client.send(HttpRequest.newBuilder(picture).build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/studio/login");
        }
    }

    @Test
    void aPictureIsForTheBrowserToKeepAndForNobodyOnTheWay() throws Exception {
        var picture = media.store(aPicture(), "leaf.png");
        var answer = get("/" + picture.id() + "/320.jpg");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(answer.getContentAsByteArray()).startsWith((byte) 0xff, (byte) 0xd8);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        var known = media.store(aPicture(), "leaf.png").id();
        assertThat(get("/" + "b".repeat(64) + "/320.jpg").getStatus()).isEqualTo(404);
        assertThat(get("/" + known + "/321.jpg").getStatus()).isEqualTo(404);
        assertThat(get("/" + known + "/../../etc/passwd").getStatus()).isEqualTo(404);
        assertThat(get(null).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse get(String path) throws IOException {
        var request = new MockHttpServletRequest();
        request.setPathInfo(path);
        var response = new MockHttpServletResponse();
        new MediaServlet(media).doGet(request, response);
        return response;
    }

    private static byte[] aPicture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
