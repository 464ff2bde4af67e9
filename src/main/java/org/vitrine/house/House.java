package org.vitrine.house;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vitrine.accounts.AuditLog;
import org.vitrine.accounts.Audited;
import org.vitrine.accounts.CurrentAccount;

/// Whose house this is. Every page asks, so it is held in memory; another node's change is seen within seconds.
// The builder calls its own services a house.
@Service("theHouse")
@EnableConfigurationProperties(FirstInstitution.class)
public class House {
    private static final int MILLISECONDS = 10_000;
    private static final ScopedValue<Showing> TRIED_ON = ScopedValue.newInstance();

    private final InstitutionRepository repository;
    private final Emblems emblems;
    private final Themes themes;
    private final Legibility legibility;
    private final FirstInstitution first;
    private final AuditLog audit;
    private final CurrentAccount currentAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable State state;

    House(
            InstitutionRepository repository,
            Emblems emblems,
            Themes themes,
            Legibility legibility,
            FirstInstitution first,
            AuditLog audit,
            CurrentAccount currentAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.emblems = emblems;
        this.themes = themes;
        this.legibility = legibility;
        this.first = first;
        this.audit = audit;
        this.currentAccount = currentAccount;
        this.events = events;
        this.clock = clock;
    }

    private record State(Kept kept, HouseSheet sheet) {}

    private record Saved() {}

    /// The house as somebody read it to change it.
    public record Kept(Institution institution, long version) {}

    /// What pages are made with.
    ///
    /// @param sheet the path of the house's own style sheet from the root of the site; null where it needs none
    public record Showing(Institution institution, @Nullable String sheet) {}

    public Institution institution() {
        return showing().institution();
    }

    /// What pages that are made now look like.
    public Showing showing() {
        return TRIED_ON.isBound() ? TRIED_ON.get() : showing(state());
    }

    private static Showing showing(State state) {
        return new Showing(
                state.kept().institution(),
                state.sheet().isEmpty() ? null : "/house/" + state.sheet().name());
    }

    /// Whether somebody has said in the studio whose house this is.
    public boolean isWrittenDown() {
        return state().kept().version() > 0;
    }

    public HouseSheet sheet() {
        return state().sheet();
    }

    /// The colours of a theme by their roles, as this house shows it where it is light; in the dark where it has no
    /// other mode.
    public Map<String, Colour> colours(String theme) {
        var shade = themes.shades().stream()
                .filter(candidate -> candidate.theme().equals(theme))
                .min(Comparator.comparing(Themes.Shade::mode))
                .orElseThrow();
        var colours = new HashMap<>(shade.roles());
        colours.putAll(shade.dressed(institution().looks().palette()));
        return Map.copyOf(colours);
    }

    /// The style sheet of a house that is not written down yet.
    public HouseSheet sheet(Institution tried) {
        return HouseSheet.of(tried.looks(), themes);
    }

    /// Makes pages as they would be.
    ///
    /// @param sheet the path under which the style sheet of what is tried is found
    public static <T> T tryOn(Institution tried, String sheet, Callable<T> pages) throws Exception {
        return ScopedValue.where(TRIED_ON, new Showing(tried, sheet)).call(pages::call);
    }

    /// A picture that stands for the house, by its name.
    public Optional<byte[]> file(String name) {
        return HouseFile.isName(name) ? repository.file(name) : Optional.empty();
    }

    /// What stands for the house in pixels.
    ///
    /// @param width that a drawing may have, as the next; a picture has the size it has
    public Optional<BufferedImage> sketch(HouseFile file, int width, int height) {
        return file(file.name()).flatMap(bytes -> Sketch.of(file, bytes, width, height));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Kept toChange() {
        return reread().kept();
    }

    /// @param version the one that was read
    /// @throws StaleInstitutionException when somebody else was first
    /// @throws IllegibleColourException when not everybody could read what is written in its colours
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    public void save(Institution changed, long version) {
        legibility.require(changed.looks().palette());
        repository.save(
                changed,
                version,
                clock.instant(),
                currentAccount.current().map(account -> account.id().value()).orElse(null));
        audit.write(Audited.INSTITUTION_CHANGED, changed.name(), null);
        events.publishEvent(new Saved());
    }

    /// Takes in a file that is to stand for the house.
    ///
    /// @throws UnusableEmblemException when there is nothing in it to show
    /// @throws org.vitrine.media.UnreadablePictureException when a picture is damaged or beyond the limits
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Emblem keepEmblem(byte[] bytes, String fileName) {
        return emblems.keep(bytes, fileName);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void readAfterSaving(Saved saved) {
        reread();
        events.publishEvent(new InstitutionChanged());
    }

    /// Another node may have changed it.
    @Scheduled(initialDelay = MILLISECONDS, fixedDelay = MILLISECONDS)
    void look() {
        var known = state;
        if (known != null && known.kept().version() != repository.version()) {
            reread();
            events.publishEvent(new InstitutionChanged());
        }
    }

    private State state() {
        var known = state;
        return known == null ? reread() : known;
    }

    private State reread() {
        var kept = repository
                .find()
                .map(found -> new Kept(found.institution(), found.version()))
                .orElseGet(() -> new Kept(first.institution(), 0));
        var read = new State(kept, HouseSheet.of(kept.institution().looks(), themes));
        state = read;
        return read;
    }
}
