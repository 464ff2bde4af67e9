package org.vitrine.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.vitrine.media.UnreadablePictureException.Problem;

/// Makes pictures of a file that came: of each page, where it has several. The file itself is kept as it came. When the
/// work is taken up again, pages that are there already are not made twice.
@Component
class Intake {
    /// Rows that are copied at a time from one file into another.
    private static final int PIXELS_AT_ONCE = 24_000_000;

    private final Media media;
    private final MediaRepository repository;
    private final JobRepository jobs;
    private final Stores stores;
    private final Tiles tiles;
    private final Darkroom darkroom;
    private final MediaSettings settings;
    private final Clock clock;

    Intake(
            Media media,
            MediaRepository repository,
            JobRepository jobs,
            Stores stores,
            Tiles tiles,
            Darkroom darkroom,
            MediaSettings settings,
            Clock clock) {
        this.media = media;
        this.repository = repository;
        this.jobs = jobs;
        this.stores = stores;
        this.tiles = tiles;
        this.darkroom = darkroom;
        this.settings = settings;
        this.clock = clock;
    }

    /// Where a file waits until it is looked at.
    static Path waiting(MediaSettings settings, String job) {
        return settings.folder().resolve("arrived").resolve(job);
    }

    void add(String job, Path file, String fileName, String owner) {
        FileStore.move(file, waiting(settings, job));
        jobs.addIntake(job, Media.shortened(fileName), owner, clock.instant());
    }

    /// @param closing whether the house closes
    /// @throws UnreadablePictureException when no pictures can be made of it
    void work(Job job, BooleanSupplier closing) throws IOException {
        var arrived = waiting(settings, job.id());
        try {
            if (Files.exists(arrived)) {
                take(job, arrived, closing);
            } else if (job.subject() != null) {
                var source = new MediaId(job.subject());
                var file = stores.originals()
                        .find(Stores.original(source))
                        .orElseThrow(() -> new UnreadablePictureException(Problem.FAILED, job.fileName()));
                pages(job, source, file, Inspection.of(file, job.fileName(), settings), closing);
            } else {
                throw new UnreadablePictureException(Problem.FAILED, job.fileName());
            }
        } catch (UnreadablePictureException refused) {
            Files.deleteIfExists(arrived);
            throw refused;
        }
    }

    private void take(Job job, Path arrived, BooleanSupplier closing) throws IOException {
        var inspection = Inspection.of(arrived, job.fileName(), settings);
        var source = Media.checksum(arrived);
        jobs.setSubject(job.id(), source.sha256());
        if (inspection.pages().size() == 1) {
            var picture = media.store(arrived, job.fileName());
            repository.insertPage(source, 1, picture.id(), null);
            Files.deleteIfExists(arrived);
            jobs.progress(job.id(), 1, 1);
        } else {
            stores.originals().keep(Stores.original(source), arrived);
            var file = stores.originals().find(Stores.original(source)).orElseThrow();
            pages(job, source, file, inspection, closing);
        }
    }

    private void pages(Job job, MediaId source, Path file, Inspection inspection, BooleanSupplier closing)
            throws IOException {
        switch (inspection.kind()) {
            case PDF -> pdf(job, source, file, closing);
            case TIFF -> tiff(job, source, file, inspection, closing);
            case JPEG, PNG, WEBP -> {
                repository.insertPage(source, 1, source, null);
                jobs.progress(job.id(), 1, 1);
            }
        }
    }

    private void pdf(Job job, MediaId source, Path file, BooleanSupplier closing) {
        var name = job.fileName();
        darkroom.decode(name, () -> {
            try (var pdf = new PdfFile(file, name, settings)) {
                var total = pdf.pages();
                if (total > settings.mostPages()) {
                    throw new UnreadablePictureException(Problem.TOO_MANY_PAGES, name, settings.mostPages());
                }
                if (total == 0) {
                    throw new UnreadablePictureException(Problem.DAMAGED, name);
                }
                for (var index = 0; index < total; index++) {
                    if (!repository.hasPage(source, index + 1)) {
                        var deadline = Deadline.in(settings.timeLimit(), name, closing);
                        var page = tiles.scratch(".jpg");
                        try {
                            pdf.draw(index, page, deadline);
                            var words = pdf.words(index, deadline);
                            keep(source, index + 1, total, name, page, "jpg", words.isEmpty() ? null : words);
                        } finally {
                            Files.deleteIfExists(page);
                        }
                    }
                    jobs.progress(job.id(), index + 1, total);
                }
            }
            return true;
        });
    }

    private void tiff(Job job, MediaId source, Path file, Inspection inspection, BooleanSupplier closing) {
        var name = job.fileName();
        darkroom.decode(name, () -> {
            var total = inspection.pages().size();
            try (var tiff = new PictureFile(file, FileKind.TIFF)) {
                for (var index = 0; index < total; index++) {
                    if (!repository.hasPage(source, index + 1)) {
                        var page = tiles.scratch(".png");
                        try {
                            copy(
                                    tiff,
                                    inspection.pages().get(index),
                                    page,
                                    Deadline.in(settings.timeLimit(), name, closing));
                            keep(source, index + 1, total, name, page, "png", null);
                        } finally {
                            Files.deleteIfExists(page);
                        }
                    }
                    jobs.progress(job.id(), index + 1, total);
                }
            }
            return true;
        });
    }

    private static void copy(PictureFile tiff, Inspection.Page page, Path target, Deadline deadline)
            throws IOException {
        var size = page.size();
        var atOnce = Math.clamp(PIXELS_AT_ONCE / size.width(), 1, size.height());
        try (var png = new PngRows(target, size, page.isGray())) {
            for (var from = 0; from < size.height(); from += atOnce) {
                deadline.check();
                png.write(tiff.rows(page, from, Math.min(size.height(), from + atOnce)));
            }
        }
    }

    private void keep(
            MediaId source,
            int page,
            int total,
            String name,
            Path file,
            String extension,
            @org.jspecify.annotations.Nullable String words)
            throws IOException {
        var picture = media.store(file, pageName(name, page, total, extension));
        repository.insertPage(source, page, picture.id(), words);
    }

    /// `minutes.pdf` as `minutes-007.jpg`: as many digits as put the pages in order by their names.
    static String pageName(String fileName, int page, int total, String extension) {
        var stem = fileName.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        var digits = Math.max(3, String.valueOf(total).length());
        return String.format(Locale.ROOT, "%s-%0" + digits + "d.%s", stem, page, extension);
    }
}
