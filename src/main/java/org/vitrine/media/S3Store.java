package org.vitrine.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.media.MediaSettings.S3;
import org.vitrine.storeroom.RoomOnDisk;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Files in a bucket of S3, or of something that speaks like it. What is read is copied to this machine first and kept
/// there as long as there is room.
final class S3Store implements Store, AutoCloseable {
    private final S3 settings;
    private final S3Client client;
    private final RoomOnDisk copies;

    S3Store(S3 settings, Path copies) {
        this.settings = settings;
        this.client = client(settings);
        this.copies = new RoomOnDisk(copies, settings.localCopies().toBytes());
    }

    @Override
    public void keep(String key, Path file) {
        client.putObject(
                request -> request.bucket(settings.bucket()).key(settings.prefix() + key), RequestBody.fromFile(file));
        FileStore.move(file, copies.place(key));
        copies.trim();
    }

    @Override
    public Optional<Path> find(String key) {
        var copy = copies.place(key);
        if (Files.isRegularFile(copy)) {
            copies.touch(copy);
            return Optional.of(copy);
        }
        try {
            Files.createDirectories(copy.getParent());
            // The client writes to a file that is not there yet.
            var unfinished = copy.resolveSibling(copy.getFileName() + "-" + java.util.UUID.randomUUID());
            client.getObject(request -> request.bucket(settings.bucket()).key(settings.prefix() + key), unfinished);
            FileStore.move(unfinished, copy);
            copies.trim();
            return Optional.of(copy);
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy " + key + " from the bucket", e);
        }
    }

    @Override
    public boolean holds(String key) {
        return Files.isRegularFile(copies.place(key)) || isKept(key);
    }

    @Override
    public boolean isKept(String key) {
        try {
            client.headObject(request -> request.bucket(settings.bucket()).key(settings.prefix() + key));
            return true;
        } catch (NoSuchKeyException none) {
            return false;
        }
    }

    /// What the bucket has lost may still be here.
    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(client.getObject(
                    request -> request.bucket(settings.bucket()).key(settings.prefix() + key)));
        } catch (NoSuchKeyException none) {
            var copy = copies.place(key);
            return Files.isRegularFile(copy) ? Optional.of(Files.newInputStream(copy)) : Optional.empty();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static S3Client client(S3 settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                // What is not Amazon's own does not know its newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (settings.accessKey() == null || settings.secretKey() == null) {
            builder.credentialsProvider(DefaultCredentialsProvider.builder().build());
        } else {
            builder.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        }
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }
}
