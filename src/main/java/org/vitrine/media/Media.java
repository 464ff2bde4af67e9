package org.vitrine.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.vitrine.media.UnreadablePictureException.Problem;

/// The pictures of the house. Bytes lie in files named by their SHA-256 and are never changed; smaller renditions are
/// made when first asked for and carry none of the original's metadata.
@Service
@EnableConfigurationProperties(MediaSettings.class)
public class Media {
    /// The widths in which a picture is served, in pixels.
    public static final List<Integer> WIDTHS = List.of(320, 640, 1280, 2000);

    private static final double QUALITY = 0.84;
    private static final int WHAT_MAY_FOLLOW_A_JPEG = 64 * 1024;

    private final MediaRepository repository;
    private final MediaSettings settings;
    private final Clock clock;

    Media(MediaRepository repository, MediaSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /// Keeps a picture; the same bytes are kept once.
    ///
    /// @throws UnreadablePictureException when this is no picture, a damaged one or one beyond the limits
    public Picture store(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw new UnreadablePictureException(Problem.EMPTY, fileName);
        }
        if (bytes.length > settings.largestPicture().toBytes()) {
            throw new UnreadablePictureException(Problem.TOO_MANY_BYTES, fileName);
        }
        var id = new MediaId(HexFormat.of().formatHex(sha256(bytes)));
        var known = repository.find(id);
        if (known.isPresent() && Files.exists(original(id))) {
            return known.get();
        }
        var picture = inspect(id, bytes, fileName);
        write(original(id), bytes);
        repository.insert(picture, clock.instant());
        return picture;
    }

    public Optional<Picture> find(MediaId id) {
        return repository.find(id);
    }

    /// The file as it came.
    public Path original(MediaId id) {
        return settings.data()
                .resolve("media")
                .resolve(id.sha256().substring(0, 2))
                .resolve(id.sha256());
    }

    /// A JPEG no wider than one of [#WIDTHS]; a picture that is narrower keeps its width.
    ///
    /// @return nothing when there is no such picture
    /// @throws IllegalArgumentException when pictures are not served in that width
    public Optional<Path> rendition(MediaId id, int width) {
        if (!WIDTHS.contains(width)) {
            throw new IllegalArgumentException("Pictures are not served " + width + " pixels wide");
        }
        return find(id).map(picture -> {
            var file = settings.data()
                    .resolve("renditions")
                    .resolve(id.sha256().substring(0, 2))
                    .resolve(id.sha256() + "-" + width + ".jpg");
            if (!Files.exists(file)) {
                makeRendition(picture, Math.min(width, picture.width()), file);
            }
            return file;
        });
    }

    private void makeRendition(Picture picture, int width, Path file) {
        try {
            Files.createDirectories(file.getParent());
            var unfinished = Files.createTempFile(file.getParent(), "making", ".jpg");
            Thumbnails.of(original(picture.id()).toFile())
                    .width(width)
                    .imageType(java.awt.image.BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .allowOverwrite(true)
                    .toFile(unfinished.toFile());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make " + file, e);
        }
    }

    private Picture inspect(MediaId id, byte[] bytes, String fileName) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UnreadablePictureException(Problem.NOT_A_PICTURE, fileName);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var mediaType = reader.getOriginatingProvider().getMIMETypes()[0];
                if (!List.of("image/jpeg", "image/png", "image/gif").contains(mediaType)) {
                    throw new UnreadablePictureException(Problem.NOT_A_PICTURE, fileName);
                }
                // Read from the header, before a single pixel is unpacked: a small file can hold a huge picture.
                var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > settings.mostMegapixels() * 1_000_000L) {
                    throw new UnreadablePictureException(Problem.TOO_MANY_PIXELS, fileName);
                }
            } finally {
                reader.dispose();
            }
            if (isCutOff(bytes)) {
                throw new UnreadablePictureException(Problem.DAMAGED, fileName);
            }
            // Decoded once, orientation applied, so that a damaged file is refused now and not when a visitor comes.
            var decoded =
                    Thumbnails.of(new ByteArrayInputStream(bytes)).scale(1).asBufferedImage();
            return new Picture(id, mediaType(bytes), fileName, decoded.getWidth(), decoded.getHeight(), bytes.length);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadablePictureException(Problem.DAMAGED, fileName);
        }
    }

    private static String mediaType(byte[] bytes) {
        return switch (bytes[0] & 0xff) {
            case 0x89 -> "image/png";
            case 'G' -> "image/gif";
            default -> "image/jpeg";
        };
    }

    /// Whether a JPEG ends before its picture does: decoders fill the rest with grey and say nothing.
    private static boolean isCutOff(byte[] bytes) {
        if (!mediaType(bytes).equals("image/jpeg")) {
            return false;
        }
        for (var at = bytes.length - 2; at >= Math.max(0, bytes.length - WHAT_MAY_FOLLOW_A_JPEG); at--) {
            if ((bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == 0xd9) {
                return false;
            }
        }
        return true;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            var unfinished = Files.createTempFile(file.getParent(), "storing", null);
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep " + file, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
