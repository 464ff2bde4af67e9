package org.vitrine.storeroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.vitrine.storeroom.MadeToOrder.Maker;
import org.vitrine.storeroom.MadeToOrder.State;

/// Files that somebody asks for and that take a while.
@Timeout(60)
class MadeToOrderTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String LAMP = "the-lamp-2.pdf";

    @TempDir
    private Path folder;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private MadeToOrder bench = new MadeToOrder("bench-in-tests", Path.of("none"), DataSize.ofMegabytes(1), 1);

    private MadeToOrder open(DataSize space) {
        bench = new MadeToOrder("bench-in-tests", folder, space, 1);
        return bench;
    }

    @AfterEach
    void closed() {
        goOn.countDown();
        bench.close();
    }

    private Maker writing(String words) {
        return (file, _) -> {
            made.incrementAndGet();
            Files.writeString(file, words);
        };
    }

    private Maker whenToldTo(String words) {
        return (file, progress) -> {
            progress.tell(40);
            goOn.await();
            writing(words).make(file, progress);
        };
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsMadeOnceAndFoundAgainWhenTheHouseWasClosedMeanwhile() throws IOException {
        var before = open(DataSize.ofMegabytes(1));
        assertThat(before.kept(LAMP)).isEmpty();
        var ready = (State.Ready) before.ask(LAMP, writing("A lamp"), LONG);
        assertThat(ready.file()).hasContent("A lamp");
        before.close();

        var after = open(DataSize.ofMegabytes(1));
        assertThat(after.ask(LAMP, writing("Another"), LONG)).isEqualTo(ready);
        assertThat(after.kept("the-lamp-1.pdf")).isEmpty();
        assertThat(made).hasValue(1);

        Files.delete(ready.file());
        assertThat(after.kept(LAMP))
                .as("somebody took it out of the folder by hand")
                .isEmpty();
        var again = (State.Ready) after.ask(LAMP, writing("Another"), LONG);
        assertThat(again.tag()).as("other bytes").isNotEqualTo(ready.tag());
    }

    @Test
    void whoAsksIsToldHowFarItIsAndWhoComesWhenManyWaitIsSentAway() {
        open(DataSize.ofMegabytes(1));
        bench.ask(LAMP, whenToldTo("A lamp"), Duration.ZERO);
        await().until(() -> bench.ask(LAMP, writing("never"), Duration.ZERO).equals(new State.Making(40)));
        assertThat(bench.ask("second.pdf", writing("Second"), Duration.ZERO)).isEqualTo(new State.Waiting());
        assertThat(bench.ask("third.pdf", writing("Third"), LONG)).isEqualTo(new State.Full());
        assertThat(bench.isOrdered("second.pdf")).isTrue();
        assertThat(bench.isOrdered("third.pdf")).isFalse();

        goOn.countDown();
        assertThat(bench.ask("second.pdf", writing("never"), LONG)).isInstanceOf(State.Ready.class);
        assertThat(bench.kept(LAMP)).isPresent();
        assertThat(made).hasValue(2);
    }

    @Test
    void whatFailedIsNotTriedAgainAtOnceUnlessItIsForgotten() {
        open(DataSize.ofMegabytes(1));
        Maker broken = (_, _) -> {
            made.incrementAndGet();
            throw new IOException("No ink");
        };
        for (var asked = 0; asked < 2; asked++) {
            assertThat(bench.ask(LAMP, broken, LONG))
                    .isInstanceOfSatisfying(
                            State.Failed.class,
                            failed -> assertThat(failed.why()).hasMessage("No ink"));
        }
        assertThat(made).hasValue(1);
        assertThat(files()).as("nothing is left of it").isEmpty();

        bench.forget(LAMP);
        assertThat(bench.ask(LAMP, writing("A lamp"), LONG)).isInstanceOf(State.Ready.class);
    }

    @Test
    void whatNobodyAskedForTheLongestTimeGoesWhenThereIsNoRoomAndWhatIsNotWantedAtOnce() {
        open(DataSize.ofBytes(10));
        bench.ask(LAMP, writing("123456"), LONG);
        bench.ask("the-fog-1.pdf", writing("123456"), LONG);
        await().untilAsserted(() -> assertThat(files()).hasSize(1));
        assertThat(bench.kept(LAMP)).isEmpty();
        assertThat(bench.kept("the-fog-1.pdf")).isPresent();

        bench.keepOnly(name -> name.startsWith("the-lamp"));
        assertThat(files()).isEmpty();
        assertThat(bench.kept("the-fog-1.pdf")).isEmpty();
    }

    @Test
    void whenTheHouseClosesNobodyIsInterruptedAndNothingHalfDoneStays() throws Exception {
        open(DataSize.ofMegabytes(1));
        var interrupted = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        Maker slow = (file, progress) -> {
            Files.writeString(file, "Half a");
            for (var percent = 0; ; percent++) {
                begun.countDown();
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    interrupted.set(true);
                    throw e;
                }
                progress.tell(percent);
            }
        };
        bench.ask(LAMP, slow, Duration.ZERO);
        begun.await();
        bench.ask("second.pdf", writing("Second"), Duration.ZERO);
        bench.close();
        assertThat(interrupted).isFalse();
        assertThat(files()).isEmpty();
        assertThat(made).as("what waited is not begun").hasValue(0);
        assertThat(bench.ask(LAMP, writing("A lamp"), LONG)).isEqualTo(new State.Full());
    }

    @Test
    void whatAnEarlierDayLeftUnfinishedIsClearedAwayBeforeSomethingIsMade() throws IOException {
        Files.writeString(folder.resolve(".unfinished123"), "Half a");
        Files.writeString(folder.resolve(".unfinished123.words"), "Half of its words");
        open(DataSize.ofMegabytes(1)).ask(LAMP, writing("A lamp"), LONG);
        assertThat(files()).hasSize(1).first().asString().startsWith("the-lamp-2.");
    }
}
