package org.vitrine.media;

import java.nio.file.Path;
import java.time.Clock;
import org.vitrine.Database;

/// The parts that keep pictures, put together by hand on a database and a folder.
record PictureHouse(
        MediaSettings settings,
        Stores stores,
        Tiles tiles,
        MediaRepository repository,
        JobRepository jobs,
        Media media,
        Intake intake,
        Workers workers) {

    static PictureHouse at(Database database, Path folder) {
        return at(database, MediaSettings.in(folder));
    }

    static PictureHouse at(Database database, MediaSettings settings) {
        var clock = Clock.systemUTC();
        var stores = new Stores(settings);
        var tiles = new Tiles(stores, settings);
        var repository = new MediaRepository(database.jdbc());
        var jobs = new JobRepository(database.jdbc());
        var darkroom = new Darkroom(settings);
        var media = new Media(repository, jobs, stores, tiles, darkroom, settings, _ -> {}, clock);
        var intake = new Intake(media, repository, jobs, stores, tiles, darkroom, settings, clock);
        return new PictureHouse(
                settings,
                stores,
                tiles,
                repository,
                jobs,
                media,
                intake,
                new Workers(jobs, repository, media, intake, settings, clock));
    }
}
