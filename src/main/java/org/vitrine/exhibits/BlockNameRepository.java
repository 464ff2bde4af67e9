package org.vitrine.exhibits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vitrine.exhibits.content.BlockId;
import org.vitrine.exhibits.content.ExhibitContent;

/// What blocks were called before: case numbers and what is said about them follow.
@Repository
class BlockNameRepository {
    private record Renamed(BlockId former, BlockId present) {}

    private final JdbcClient jdbc;

    BlockNameRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExhibitId exhibit, BlockId former, BlockId present) {
        jdbc.sql("""
                        insert into block_name (exhibit, former, present)
                        select :exhibit, :former, :present
                        where not exists (
                          select 1 from block_name
                          where exhibit = :exhibit and former = :former and present = :present)
                        """)
                .param("exhibit", exhibit.value())
                .param("former", former.value())
                .param("present", present.value())
                .update();
    }

    /// Whether a name belonged to a block other than this one.
    boolean isOfAnother(ExhibitId exhibit, BlockId name, BlockId block) {
        return find(exhibit).stream()
                .anyMatch(renamed ->
                        renamed.former().equals(name) && !renamed.present().equals(block));
    }

    /// Has case numbers and the threads of comments follow the blocks as they are called in this state.
    void settle(ExhibitId exhibit, ExhibitContent content) {
        for (var names : oneBlocks(find(exhibit))) {
            var present = names.stream()
                    .filter(name -> content.block(name).isPresent())
                    .toList();
            if (present.size() == 1) {
                var now = present.getFirst();
                names.stream().filter(name -> !name.equals(now)).forEach(before -> move(exhibit, before, now));
            }
        }
    }

    private void move(ExhibitId exhibit, BlockId before, BlockId now) {
        for (var table : List.of("case_number", "comment_thread")) {
            jdbc.sql("update " + table + " set block = :now where exhibit = :exhibit and block = :before")
                    .param("exhibit", exhibit.value())
                    .param("now", now.value())
                    .param("before", before.value())
                    .update();
        }
    }

    /// The names that one block had, one after another.
    private static List<Set<BlockId>> oneBlocks(List<Renamed> renamed) {
        var blocks = new ArrayList<Set<BlockId>>();
        for (var one : renamed) {
            var names = new HashSet<>(Set.of(one.former(), one.present()));
            blocks.removeIf(others -> {
                var same = others.contains(one.former()) || others.contains(one.present());
                if (same) {
                    names.addAll(others);
                }
                return same;
            });
            blocks.add(names);
        }
        return blocks;
    }

    private List<Renamed> find(ExhibitId exhibit) {
        return jdbc.sql("select former, present from block_name where exhibit = :exhibit order by former, present")
                .param("exhibit", exhibit.value())
                .query((row, _) ->
                        new Renamed(new BlockId(row.getString("former")), new BlockId(row.getString("present"))))
                .list();
    }
}
