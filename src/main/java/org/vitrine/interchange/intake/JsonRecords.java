package org.vitrine.interchange.intake;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vitrine.interchange.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The objects of a JSON file, one at a time: those of the list it holds, those on its lines, or the one it is.
final class JsonRecords implements Closeable {
    private static final int DEEPEST = 60;
    private static final int LONGEST_STRING = 8 * 1024 * 1024;
    private static final long LARGEST_OBJECT = 32L * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNameLength(2000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    private final Rationed input;
    private final JsonParser parser;
    private boolean begun;

    JsonRecords(Path file) throws IOException {
        input = new Rationed(Files.newInputStream(file));
        input.allow(LARGEST_OBJECT);
        parser = MAPPER.createParser(input);
    }

    /// @return null at the end
    @Nullable
    JsonNode next() {
        try {
            input.allow(LARGEST_OBJECT);
            var token = parser.nextToken();
            if (!begun && token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            begun = true;
            if (token == null || token == JsonToken.END_ARRAY) {
                return null;
            }
            JsonNode node = parser.readValueAsTree();
            return node;
        } catch (TooLargeException e) {
            throw new UnreadableImportException(Finding.error("intake.json-too-large", LARGEST_OBJECT / 1024 / 1024));
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof TooLargeException) {
                    throw new UnreadableImportException(
                            Finding.error("intake.json-too-large", LARGEST_OBJECT / 1024 / 1024));
                }
            }
            var place = e.getLocation();
            throw new UnreadableImportException(Finding.error("intake.json")
                    .at(null, place == null || place.getLineNr() < 1 ? null : place.getLineNr()));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } finally {
            input.close();
        }
    }

    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Gives out so many bytes and no more, until more are allowed.
    private static final class Rationed extends FilterInputStream {
        private long left;

        private Rationed(InputStream input) {
            super(input);
        }

        private void allow(long bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var read = super.read(buffer, from, length);
            spend(read);
            return read;
        }

        private void spend(int bytes) {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new TooLargeException();
            }
        }
    }
}
