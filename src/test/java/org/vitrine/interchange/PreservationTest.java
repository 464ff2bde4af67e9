package org.vitrine.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.vitrine.ApplicationTest;
import org.vitrine.accounts.HouseWork;
import org.vitrine.accounts.Role;
import org.vitrine.accounts.SignedInAs;
import org.vitrine.exhibits.ExhibitId;
import org.vitrine.exhibits.content.Slug;
import org.vitrine.publishing.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An edition is handed to a digital archive.
@ApplicationTest
class PreservationTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Autowired
    private Preservation preservation;

    @Autowired
    private Editions editions;

    @Test
    void thePackageIsABagThatAnotherProgramFindsWholeAndSound() throws Exception {
        unzip(packed("armistice-korea-1953"));
        var bag = new BagReader().read(folder.resolve("armistice-korea-1953-edition-1"));
        try (var verifier = new BagVerifier()) {
            verifier.isComplete(bag, false);
            verifier.isValid(bag, false);
        }
        assertThat(bag.getMetadata().get("External-Identifier").getFirst()).endsWith("armistice-korea-1953/editions/1");
        assertThat(bag.getPayLoadManifests()).hasSize(2);
        assertThat(bag.getTagManifests()).hasSize(2);
    }

    @Test
    void theCrateDescribesEveryFileEveryDocumentAndWhatItPointsAt() throws Exception {
        unzip(packed("halvern-strait"));
        var data = folder.resolve("halvern-strait-edition-1/data");
        var crate = JSON.readTree(Files.readString(data.resolve("ro-crate-metadata.json")));
        assertThat(crate.path("@context").asString()).isEqualTo("https://w3id.org/ro/crate/1.2/context");
        var entities = new ArrayList<JsonNode>();
        crate.path("@graph").forEach(entities::add);
        var ids = entities.stream().map(entity -> entity.path("@id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(entity(entities, "ro-crate-metadata.json")
                        .path("about")
                        .path("@id")
                        .asString())
                .isEqualTo("./");

        var root = entity(entities, "./");
        assertThat(root.path("@type").asString()).isEqualTo("Dataset");
        for (var required : List.of("name", "description", "datePublished", "license", "publisher", "hasPart")) {
            assertThat(root.has(required)).as(required).isTrue();
        }
        assertThat(root.path("datePublished").asString()).matches("\\d{4}-\\d\\d-\\d\\d");

        // Each file of the payload is an entity, and each entity that is a file is there.
        try (var files = Files.walk(data)) {
            var there = files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .filter(name -> !name.equals("ro-crate-metadata.json"));
            assertThat(entities.stream()
                            .filter(PreservationTest::isFile)
                            .map(entity -> entity.path("@id").asString()))
                    .containsExactlyInAnyOrderElementsOf(there.toList());
        }
        assertThat(entities).filteredOn(PreservationTest::isFile).allSatisfy(file -> {
            assertThat(file.path("contentSize").asString())
                    .isEqualTo(String.valueOf(
                            Files.size(data.resolve(file.path("@id").asString()))));
            assertThat(file.path("encodingFormat").asString()).isNotEqualTo("application/octet-stream");
        });

        // Nothing is pointed at that is not described, and all of it hangs together.
        var references = new HashSet<String>();
        entities.forEach(entity -> references(entity, references));
        references.remove("https://w3id.org/ro/crate/1.2");
        assertThat(ids).containsAll(references);
        assertThat(references)
                .containsAll(ids.stream()
                        .filter(id -> !id.equals("ro-crate-metadata.json"))
                        .toList());

        var documents = entities.stream()
                .filter(entity -> entity.path("@id").asString().startsWith("documents/") && !isFile(entity))
                .toList();
        assertThat(documents).isNotEmpty().allSatisfy(document -> {
            assertThat(document.path("name").asString()).isNotBlank();
            assertThat(document.has("hasPart")).isTrue();
        });
        assertThat(documents)
                .anySatisfy(
                        document -> assertThat(document.has("holdingArchive")).isTrue());
        assertThat(documents)
                .anySatisfy(document -> assertThat(document.has("license")).isTrue());
    }

    @Test
    void theSameEditionGivesTheSameBytes() {
        assertThat(packed("halvern-strait")).isEqualTo(packed("halvern-strait"));
    }

    @Test
    @SignedInAs(Role.TEACHER)
    void itIsForThoseWhoMayReadTheDraft() {
        var exhibit = exhibit("halvern-strait");
        assertThatThrownBy(() -> preservation.writeZip(exhibit, 1, new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> preservation.name(exhibit, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private ExhibitId exhibit(String slug) {
        return editions.newest(new Slug(slug)).orElseThrow().id();
    }

    private byte[] packed(String slug) {
        var bytes = new ByteArrayOutputStream();
        HouseWork.run(() -> preservation.writeZip(exhibit(slug), 1, bytes));
        return bytes.toByteArray();
    }

    private void unzip(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static JsonNode entity(List<JsonNode> entities, String id) {
        return entities.stream()
                .filter(entity -> entity.path("@id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFile(JsonNode entity) {
        var type = entity.path("@type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .anyMatch(one -> one.asString().equals("File"));
    }

    private static void references(JsonNode node, HashSet<String> found) {
        for (var child : node) {
            if (child.size() == 1 && child.has("@id")) {
                found.add(child.path("@id").asString());
            } else {
                references(child, found);
            }
        }
    }
}
