package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vitrine.ApplicationTest;
import org.vitrine.Fixtures;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.media.Media;
import org.vitrine.media.Picture;
import org.vitrine.media.Scans;
import org.vitrine.publishing.Publisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a viewer on another site may rely on: the IIIF Image API 3.0 at level 2, over a picture of 1000 by 1000
/// pixels with a hundred squares, no two of one colour.
@ApplicationTest
@SignedInAs(Role.ADMINISTRATOR)
class ImageApiTest {
    private static final int SIDE = 1000;
    private static final int SQUARE = 100;

    @Autowired
    private Exhibits exhibits;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Media media;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private Picture picture;

    @BeforeEach
    void aPictureIsOnDisplay() {
        picture = media.store(Scans.file("png", squares()), "squares.png");
        var draft = exhibits.create(
                Fixtures.anExhibit(
                        "Squares",
                        new Block.Image(
                                new BlockId("image"), Layout.DEFAULT, picture.id(), "Squares", false, null, null)),
                new Slug("squares-" + UUID.randomUUID().toString().substring(0, 8)),
                Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
    }

    @Test
    void itsDescriptionSaysWhatCanBeAsked() {
        var answer = get("/info.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualTo("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        var info = read(answer);
        assertThat(info.path("@context").asString()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.path("id").asString()).isEqualTo(base());
        assertThat(info.path("type").asString()).isEqualTo("ImageService3");
        assertThat(info.path("protocol").asString()).isEqualTo("http://iiif.io/api/image");
        assertThat(info.path("profile").asString()).isEqualTo("level2");
        assertThat(info.path("width").asInt()).isEqualTo(SIDE);
        assertThat(info.path("height").asInt()).isEqualTo(SIDE);
        assertThat(info.path("sizes").isArray()).isTrue();
        info.path("sizes").forEach(size -> {
            var wanted = size.path("width").asInt() + "," + size.path("height").asInt();
            assertThat(get("/full/" + wanted + "/0/default.jpg").statusCode()).isEqualTo(200);
        });
        assertThat(info.path("tiles").get(0).path("scaleFactors").isArray()).isTrue();
        assertThat(info.path("extraQualities").isArray()).isTrue();
        assertThat(info.path("extraFeatures").isArray()).isTrue();
    }

    @Test
    void whoLikesPlainJsonGetsThat() {
        assertThat(header(get("/info.json", "Accept", "application/json"), "Content-Type"))
                .isEqualTo("application/json");
        assertThat(header(get("/info.json", "Accept", "application/ld+json"), "Content-Type"))
                .startsWith("application/ld+json");
    }

    @Test
    void theAddressOfThePictureLeadsToItsDescription() {
        var answer = get("");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(base() + "/info.json");
    }

    @Test
    void everyAnswerSaysByWhichRulesAndUnderWhichAddressItIsKnown() {
        var answer = get("/pct:10,10,20,20/50,/0/color.jpg");
        assertThat(header(answer, "Link"))
                .contains("<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"")
                .contains("<" + base() + "/100,100,200,200/50,50/0/default.jpg>;rel=\"canonical\"");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get("/full/10,10/0/bad.jpg"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        for (var path : new String[] {"/full/200,/0/default.jpg", "/info.json"}) {
            var first = get(path);
            var again = get(path, "If-None-Match", header(first, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
            assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "max 1000 1000",
                "500, 500 500",
                ",333 333 333",
                "pct:25 250 250",
                "420,260 420 260",
                "!700,300 300 300",
                "%5E1300,1300 1300 1300",
                "%5E,1200 1200 1200",
                "%5E1100, 1100 1100",
                "%5Epct:200 2000 2000",
                "%5E!2000,500 500 500",
                "%5E!2000,3000 2000 2000",
                "^1200,900 1200 900",
            })
    void aPictureComesInTheSizeThatIsAskedFor(String size, int width, int height) throws IOException {
        var image = image("/full/" + size + "/0/default.png");
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        for (var column = 0; column < 10; column++) {
            for (var row = 0; row < 10; row++) {
                assertSquare(image, column * width / 10 + width / 20, row * height / 10 + height / 20, column, row);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1100,1100", ",1200", "1300,", "pct:200", "nonsense", "0,", "^99999,", "max,"})
    void itIsNotEnlargedUnlessThatIsSaid(String size) {
        assertThat(get("/full/" + size + "/0/default.jpg").statusCode()).isEqualTo(400);
    }

    @Test
    void anAreaIsWhatLiesInIt() throws IOException {
        for (var square = 0; square < 10; square++) {
            var row = (square * 7) % 10;
            var image = image("/" + (square * SQUARE + 13) + "," + (row * SQUARE + 13) + ",74,74/max/0/default.png");
            assertThat(image.getWidth()).isEqualTo(74);
            assertSquare(image, 37, 37, square, row);
            var percent = image("/pct:" + square * 10 + "," + row * 10 + ",10,10/max/0/default.png");
            assertThat(percent.getWidth()).isEqualTo(SQUARE);
            assertSquare(percent, 50, 50, square, row);
            var sized = image("/" + square * SQUARE + "," + row * SQUARE + ",100,100/40,/0/default.png");
            assertThat(sized.getHeight()).isEqualTo(40);
            assertSquare(sized, 20, 20, square, row);
        }
        assertThat(image("/square/max/0/default.jpg").getWidth()).isEqualTo(SIDE);
        assertThat(get("/nonsense/max/0/default.jpg").statusCode()).isEqualTo(400);
    }

    @Test
    void itIsTurnedAndMirrored() throws IOException {
        assertSquare(image("/full/max/90/default.png"), 50, 50, 0, 9);
        assertSquare(image("/full/max/180/default.png"), 50, 50, 9, 9);
        assertSquare(image("/full/max/270/default.png"), 50, 50, 9, 0);
        assertSquare(image("/full/max/360/default.png"), 50, 50, 0, 0);
        assertSquare(image("/full/max/!0/default.png"), 50, 50, 9, 0);
        assertSquare(image("/full/max/!180/default.png"), 50, 50, 0, 9);
        assertSquare(image("/full/max/!90/default.png"), 50, 50, 9, 9);
        var turned = image("/0,0,300,100/max/90/default.png");
        assertThat(turned.getHeight()).isEqualTo(300);
        assertSquare(turned, 50, 250, 2, 0);
        assertThat(get("/full/max/abc/default.jpg").statusCode()).isEqualTo(400);
        assertThat(get("/full/max/22.5/default.jpg").statusCode()).isEqualTo(501);
    }

    @Test
    void itComesInEveryQualityAndFormat() throws IOException {
        assertThat(image("/full/100,/0/gray.png").getColorModel().getNumComponents())
                .isEqualTo(1);
        assertThat(image("/full/100,/0/gray.jpg").getColorModel().getNumComponents())
                .isEqualTo(1);
        var bitonal = image("/full/100,/0/bitonal.png");
        var colours = new HashSet<Integer>();
        for (var at = 0; at < 100; at++) {
            colours.add(bitonal.getRGB(at, at));
        }
        assertThat(colours)
                .isSubsetOf(Color.BLACK.getRGB(), Color.WHITE.getRGB())
                .hasSize(2);
        assertThat(header(get("/full/100,/0/default.jpg"), "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(get("/full/100,/0/default.png"), "Content-Type")).isEqualTo("image/png");
        assertThat(get("/full/100,/0/default.jp2").statusCode()).isEqualTo(501);
        assertThat(get("/full/100,/0/default.xyzzy").statusCode()).isEqualTo(400);
        assertThat(get("/full/100,/0/nonsense.jpg").statusCode()).isEqualTo(400);
    }

    @Test
    void itsTilesFitTogether() throws IOException {
        for (var factor : new int[] {1, 2}) {
            var side = 512 * factor;
            for (var x = 0; x < SIDE; x += side) {
                for (var y = 0; y < SIDE; y += side) {
                    var width = Math.min(side, SIDE - x);
                    var height = Math.min(side, SIDE - y);
                    var tile = image("/%d,%d,%d,%d/%d,%d/0/default.jpg"
                            .formatted(x, y, width, height, Math.ceilDiv(width, factor), Math.ceilDiv(height, factor)));
                    var middleX = (x + width / 2) / SQUARE;
                    var middleY = (y + height / 2) / SQUARE;
                    assertSquare(
                            tile,
                            (middleX * SQUARE + 50 - x) / factor,
                            (middleY * SQUARE + 50 - y) / factor,
                            middleX,
                            middleY);
                }
            }
        }
    }

    @Test
    void whatIsNotOnDisplayIsNotThere() {
        var hidden = media.store(Scans.jpeg(70, 50 + (int) (Math.random() * 1000)), "hidden.jpg");
        for (var name : new String[] {hidden.id().sha256(), "0".repeat(64), "nobody", "[frob]", "a%2Fb"}) {
            var address = URI.create("http://127.0.0.1:" + port + "/iiif/image/"
                    + name.replace("[", "%5B").replace("]", "%5D") + "/full/max/0/default.jpg");
            assertThat(send("GET", address).statusCode()).as(name).isIn(400, 404);
        }
    }

    @Test
    void aViewerElsewhereMayAsk() {
        var answer = send(
                "OPTIONS",
                URI.create(base() + "/info.json"),
                "Access-Control-Request-Method",
                "GET",
                "Origin",
                "https://viewer.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        var asked = get("/info.json", "Origin", "https://viewer.example");
        assertThat(asked.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        var head = send("HEAD", URI.create(base() + "/full/50,/0/default.jpg"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Type")).isEqualTo("image/jpeg");
    }

    private static BufferedImage squares() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (var column = 0; column < 10; column++) {
            for (var row = 0; row < 10; row++) {
                pen.setColor(colour(column, row));
                pen.fillRect(column * SQUARE, row * SQUARE, SQUARE, SQUARE);
            }
        }
        pen.dispose();
        return image;
    }

    private static Color colour(int column, int row) {
        return new Color(20 + column * 22, 20 + row * 22, (column * 3 + row * 7) % 10 * 25);
    }

    private static void assertSquare(BufferedImage image, int x, int y, int column, int row) {
        var found = new Color(image.getRGB(x, y));
        var wanted = colour(column, row);
        assertThat(Math.abs(found.getRed() - wanted.getRed())
                        + Math.abs(found.getGreen() - wanted.getGreen())
                        + Math.abs(found.getBlue() - wanted.getBlue()))
                .as("square %d,%d at %d,%d: %s and not %s", column, row, x, y, found, wanted)
                .isLessThan(25);
    }

    private String base() {
        return "http://127.0.0.1:" + port + "/iiif/image/" + picture.id();
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", URI.create(base() + path.replace("^", "%5E")), headers);
    }

    private HttpResponse<byte[]> send(String method, URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(java.util.Arrays.stream(headers).toArray(String[]::new));
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private BufferedImage image(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private JsonNode read(HttpResponse<byte[]> answer) {
        return json.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
