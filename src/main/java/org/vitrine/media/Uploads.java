package org.vitrine.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.vitrine.media.UnreadablePictureException.Problem;

/// Files that curators send, and the pictures that are made of them.
@Service
public class Uploads {
    private final Intake intake;
    private final JobRepository jobs;
    private final MediaRepository repository;
    private final MediaSettings settings;
    private final ApplicationEventPublisher events;

    Uploads(
            Intake intake,
            JobRepository jobs,
            MediaRepository repository,
            MediaSettings settings,
            ApplicationEventPublisher events) {
        this.intake = intake;
        this.jobs = jobs;
        this.repository = repository;
        this.settings = settings;
        this.events = events;
    }

    /// How far a file has come.
    ///
    /// @param done of its pages
    /// @param pages how many there are; 0 before that is known
    /// @param problem why there will be no pictures of it
    /// @param limit the one that was passed, where there is one
    public record Upload(
            String id,
            String fileName,
            boolean finished,
            int done,
            int pages,
            @Nullable Problem problem,
            long limit) {}

    public long largestFile() {
        return settings.largestFile().toBytes();
    }

    /// The folder in which files may be put together before they are taken.
    public Path arriving() {
        return settings.folder().resolve("arriving");
    }

    /// Takes a file that has come as a whole: pictures are made of it by and by.
    ///
    /// @param file is gone from where it was afterwards
    /// @param owner who sent it: nobody else hears of it
    /// @return what to ask for it by
    @PreAuthorize("hasRole('CURATOR')")
    public String take(UUID id, Path file, String fileName, String owner) {
        intake.add(id.toString(), file, fileName, owner);
        events.publishEvent(new WorkQueued());
        return id.toString();
    }

    @PreAuthorize("hasRole('CURATOR')")
    public Optional<Upload> find(String id, String owner) {
        return jobs.find(id)
                .filter(job -> job.task() == Job.Task.INTAKE && owner.equals(job.owner()))
                .map(job -> new Upload(
                        id,
                        job.fileName(),
                        job.state() == Job.State.DONE,
                        job.done(),
                        job.total(),
                        job.state() == Job.State.FAILED ? job.problem() : null,
                        job.problemLimit()));
    }

    /// The pictures that were made of a file, in the order of its pages, called as the file is now: the same bytes may
    /// have come under another name before.
    @PreAuthorize("hasRole('CURATOR')")
    public List<Leaf> leaves(String id, String owner) {
        return jobs.find(id).filter(job -> owner.equals(job.owner())).stream()
                .filter(job -> job.subject() != null)
                .flatMap(job -> {
                    var leaves = repository.pages(new MediaId(java.util.Objects.requireNonNull(job.subject())));
                    return leaves.stream()
                            .map(leaf -> new Leaf(
                                    leaf.picture().called(nameOf(job, leaf, leaves.size())),
                                    leaf.page(),
                                    leaf.words()));
                })
                .toList();
    }

    private static String nameOf(Job job, Leaf leaf, int total) {
        return total == 1
                ? job.fileName()
                : Intake.pageName(
                        job.fileName(), leaf.page(), total, leaf.picture().extension());
    }
}
