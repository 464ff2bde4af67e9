package org.vitrine.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.springframework.util.FileSystemUtils;
import org.vitrine.accounts.HouseWork;
import org.vitrine.backups.Backups;
import org.vitrine.library.Documents;
import org.vitrine.media.Media;

/// How long a house of 100,000 documents and a gigabyte of scans is backed up while it is open, checked, and restored
/// into a folder where there is nothing; the last two from the command line with half a gigabyte of heap, as an
/// operator does it.
public final class BackupBench {
    private static final int SCANS = Integer.getInteger("scans", 80);
    private static final int WIDTH = 2400;
    private static final int HEIGHT = 1800;

    private BackupBench() {}

    static void main() throws IOException, InterruptedException {
        Machine.describe();
        var work = Files.createTempDirectory("vitrine-bench-");
        try {
            var backup = backup(work.resolve("backups"));
            System.out.printf("the backup has %,d MB%n", Files.size(backup) >> 20);
            run("checked", List.of("check", backup.toString()), work.resolve("restored"));
            run("restored", List.of("restore", backup.toString(), "--yes"), work.resolve("restored"));
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private static Path backup(Path folder) throws IOException, InterruptedException {
        try (var house = House.open("--vitrine.backups.folder=" + folder)) {
            LibraryBench.fill(house, house.bean(Documents.class));
            var media = house.bean(Media.class);
            for (var number = 0; number < SCANS; number++) {
                media.store(scan(number), "scan-" + number + ".png");
            }
            var backups = house.bean(Backups.class);
            var begin = System.nanoTime();
            HouseWork.run(backups::make);
            while (isAtWork(backups)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            System.out.printf("%nmade in %.1f s, while scans are being prepared%n", seconds(begin));
            HouseWork.run(() -> backups.ended()
                    .filter(ended -> ended.problem() != null)
                    .ifPresent(ended -> {
                        throw new IllegalStateException(ended.problem());
                    }));
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".zip"))
                        .findFirst()
                        .orElseThrow();
            }
        }
    }

    private static boolean isAtWork(Backups backups) {
        var atWork = new AtomicReference<>(true);
        HouseWork.run(() -> atWork.set(backups.running().isPresent()));
        return atWork.get();
    }

    /// Of noise, which nothing packs.
    private static byte[] scan(int number) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        new Random(number).nextBytes(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static void run(String done, List<String> words, Path data) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dvitrine.data=" + data,
                "-classpath",
                System.getProperty("java.class.path"),
                "org.vitrine.VitrineApplication"));
        command.addAll(words);
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command).inheritIO().start();
        var code = process.waitFor();
        System.out.printf("%s in %.1f s with 512 MB of heap, exit code %d%n", done, seconds(begin), code);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
