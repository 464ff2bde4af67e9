package org.vitrine.exhibits;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.exhibits.content.BlockId;

@Repository
class CaseNumberRepository {
    private record Given(BlockId block, String number) {}

    private final JdbcClient jdbc;

    CaseNumberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumbers find(ExhibitId exhibit) {
        return new CaseNumbers(jdbc
                .sql("select block, number from case_number where exhibit = :exhibit")
                .param("exhibit", exhibit.value())
                .query((row, _) -> new Given(new BlockId(row.getString("block")), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Given::block, Given::number)));
    }

    /// Keeps the numbers of those that have none yet.
    void give(ExhibitId exhibit, CaseNumbers numbers) {
        var before = find(exhibit).given();
        numbers.given().forEach((block, number) -> {
            if (!before.containsKey(block)) {
                jdbc.sql("insert into case_number (exhibit, block, number) values (:exhibit, :block, :number)")
                        .param("exhibit", exhibit.value())
                        .param("block", block.value())
                        .param("number", number)
                        .update();
            }
        });
    }
}
