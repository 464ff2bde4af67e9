package org.vitrine.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.vitrine.accounts.HouseWork;
import org.vitrine.exhibits.Change;
import org.vitrine.exhibits.Exhibits;
import org.vitrine.exhibits.content.Block;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.Cover;
import org.vitrine.exhibits.content.ExhibitContent;
import org.vitrine.exhibits.content.Layout;
import org.vitrine.exhibits.content.Page;
import org.vitrine.exhibits.content.PageId;
import org.vitrine.exhibits.content.Section;
import org.vitrine.exhibits.content.SectionId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.exhibits.content.Theme;
import org.vitrine.media.Media;
import org.vitrine.media.Picture;
import org.vitrine.media.Preparation;
import org.vitrine.publishing.Publisher;
import org.vitrine.text.LanguageTag;

/// A scan of 100 megapixels on the real server: how long it takes to prepare, how soon the first tile of a level comes,
/// how many come in a second. Run it with a heap of one gigabyte: `-Xmx1g`.
public final class TilesBench {
    private static final int WIDTH = 12_500;
    private static final int HEIGHT = 8_000;
    private static final int TILE = 512;
    private static final int WANTED_A_SECOND = 300;
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final int VISITORS = 8;

    private TilesBench() {}

    private record Figure(String what, String measured, String wanted) {}

    public static void main(String[] args) throws Exception {
        var figures = new ArrayList<Figure>();
        try (var house = House.open("--vitrine.samples=");
                var client = HttpClient.newHttpClient()) {
            var scan = scan(house.data().resolve("scan.jpg"));
            var picture = new Picture[1];
            HouseWork.run(() -> {
                var media = house.bean(Media.class);
                var begun = System.nanoTime();
                picture[0] = media.store(scan, "chart.jpg");
                figures.add(new Figure("taking it in", milliseconds(begun), ""));
                var preparation = house.bean(Preparation.class);
                while (preparation.of(picture[0].id()).stage() != Preparation.Stage.READY) {
                    pause();
                }
                figures.add(new Figure("preparing all its levels", milliseconds(begun), ""));
                publish(house.bean(Exhibits.class), house.bean(Publisher.class), picture[0]);
            });
            var base = house.address() + "/iiif/image/" + picture[0].id();
            var addresses = new ArrayList<List<String>>();
            for (var factor = 1; Math.max(WIDTH, HEIGHT) > TILE * factor / 2; factor *= 2) {
                addresses.add(tiles(base, factor));
            }
            for (var level = addresses.size() - 1; level >= 0; level--) {
                var begun = System.nanoTime();
                fetch(client, addresses.get(level).getFirst());
                figures.add(new Figure(
                        "first tile of level " + level + " (of "
                                + addresses.get(level).size() + ")",
                        milliseconds(begun),
                        "< 1000 ms"));
            }
            var begun = System.nanoTime();
            fetch(client, base + "/1200,900,7000,5000/900,/0/default.jpg");
            figures.add(new Figure("an area made to measure, 35 megapixels to 900 wide", milliseconds(begun), ""));
            var all = addresses.stream().flatMap(List::stream).toList();
            load(client, all, Duration.ofSeconds(3));
            var second = load(client, all, LOAD);
            figures.add(new Figure(
                    "tiles a second, " + all.size() + " different ones, " + VISITORS
                            + " visitors, the client on the same machine",
                    second + " /s",
                    ">= " + WANTED_A_SECOND + " /s"));
            print(figures);
        }
    }

    private static void print(List<Figure> figures) {
        System.out.printf(
                "%n%d megapixels, %d x %d, heap of %d MB, %d processors%n%n",
                WIDTH * HEIGHT / 1_000_000,
                WIDTH,
                HEIGHT,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors());
        figures.forEach(
                figure -> System.out.printf("%-88s %14s   %s%n", figure.what(), figure.measured(), figure.wanted()));
    }

    /// Paper with writing on it, as far as a compressor can tell.
    private static byte[] scan(Path file) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        var random = new Random(7);
        pen.setColor(new java.awt.Color(0xe8, 0xdf, 0xc8));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (var stroke = 0; stroke < 120_000; stroke++) {
            pen.setColor(new java.awt.Color(40 + random.nextInt(60), 30 + random.nextInt(40), 20 + random.nextInt(40)));
            var x = random.nextInt(WIDTH);
            var y = random.nextInt(HEIGHT);
            pen.drawLine(x, y, x + random.nextInt(60) - 30, y + random.nextInt(40) - 20);
        }
        pen.dispose();
        var chosen = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            chosen.setOutput(out);
            chosen.write(new IIOImage(image, null, null));
        } finally {
            chosen.dispose();
        }
        return Files.readAllBytes(file);
    }

    private static List<String> tiles(String base, int factor) {
        var addresses = new ArrayList<String>();
        var side = TILE * factor;
        for (var y = 0; y < HEIGHT; y += side) {
            for (var x = 0; x < WIDTH; x += side) {
                var width = Math.min(side, WIDTH - x);
                var height = Math.min(side, HEIGHT - y);
                addresses.add("%s/%d,%d,%d,%d/%d,%d/0/default.jpg"
                        .formatted(
                                base, x, y, width, height, Math.ceilDiv(width, factor), Math.ceilDiv(height, factor)));
            }
        }
        return addresses;
    }

    private static long load(HttpClient client, List<String> addresses, Duration time) throws Exception {
        var answered = new AtomicLong();
        var next = new AtomicInteger();
        var end = System.nanoTime() + time.toNanos();
        try (var visitors = Executors.newFixedThreadPool(VISITORS)) {
            for (var visitor = 0; visitor < VISITORS; visitor++) {
                visitors.submit(() -> {
                    while (System.nanoTime() < end) {
                        fetch(client, addresses.get(Math.floorMod(next.getAndIncrement(), addresses.size())));
                        answered.incrementAndGet();
                    }
                    return true;
                });
            }
        }
        return answered.get() * 1_000_000_000L / time.toNanos();
    }

    private static void fetch(HttpClient client, String address) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.body().length == 0) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
    }

    private static void publish(Exhibits exhibits, Publisher publisher, Picture picture) {
        var draft = exhibits.create(
                new ExhibitContent(
                        "A chart",
                        null,
                        LanguageTag.ENGLISH,
                        "A chart of the strait.",
                        List.of(),
                        Theme.READING_ROOM,
                        Cover.EMPTY,
                        List.of(new Section(
                                new SectionId("s1"),
                                "The chart",
                                null,
                                List.of(new Page(
                                        new PageId("p1"),
                                        new Slug("chart"),
                                        "The chart",
                                        null,
                                        List.of(new Block.Image(
                                                new BlockId("image"),
                                                Layout.DEFAULT,
                                                picture.id(),
                                                "A chart",
                                                false,
                                                null,
                                                null))))))),
                new Slug("chart"),
                Change.CREATED);
        publisher.publish(draft.id(), draft.revision(), null);
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }

    private static String milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000 + " ms";
    }
}
