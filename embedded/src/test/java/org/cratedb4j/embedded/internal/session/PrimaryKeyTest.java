package org.cratedb4j.embedded.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cratedb4j.embedded.internal.errors.ErrorKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows are never refreshed: whoever finds one has looked it up by its key. */
class PrimaryKeyTest {
    private static final TestSession CRATE = TestSession.open()
            .run(
                    "create table one (id integer primary key, name text) with (refresh_interval = 0)",
                    "create table two (a integer, b text, v integer, primary key (a, b)) with (refresh_interval = 0)",
                    "insert into one values (1, 'x'), (2, 'y')",
                    "insert into two values (1, 'p', 10), (1, 'q', 11), (2, 'p', 20)");

    @AfterAll
    static void close() {
        CRATE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = 1",
                "1 = id",
                "id = '1'",
                "id = 1::bigint",
                "id = 1.0",
                "id in (1, 99)",
                "id = any([1, 99])",
                "id = 1 and name = 'x'",
                "(id = 1 or id = 99) and name is not null",
                "id = 1 or id = 1",
            })
    void aKeyFindsItsRowUnrefreshed(String condition) {
        assertThat(CRATE.column("select id from one where " + condition)).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id >= 1", "name = 'x'", "id = 1 or name = 'x'", "id + 0 = 1", "not id = 2", "true"})
    void anyOtherConditionNeedsARefresh(String condition) {
        assertThat(CRATE.column("select id from one where " + condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1 and b = 'q'",
                "b = 'q' and a = 1 and v > 0",
                "a in (1, 3) and b in ('q', 'z')",
                "(a = 1 and b = 'q') or (a = 9 and b = 'x')",
            })
    void aCompoundKeyIsNamedInFull(String condition) {
        assertThat(CRATE.column("select v from two where " + condition)).containsExactly(11);
    }

    @Test
    void aPartOfAKeyIsNoKey() {
        assertThat(CRATE.column("select v from two where a = 1")).isEmpty();
    }

    @Test
    void parametersAreKeysToo() {
        assertThat(CRATE.column("select id from one where id = ?", 2L)).containsExactly(2);
        assertThat(CRATE.column("select id from one where id = ?", "2")).containsExactly(2);
        assertThat(CRATE.column("select id from one where id = any(?) order by id", List.of(2L, 1L, 5L)))
                .containsExactly(1, 2);
        assertThat(CRATE.column("select id from one where id = ?", (Object) null))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_id = '1'", "_id in ('1', '99') and name = 'x'", "_id = any(['1'])"})
    void anIdFindsItsRowUnrefreshed(String condition) {
        assertThat(CRATE.column("select id from one where " + condition)).containsExactly(1);
    }

    @Test
    void anIdOfACompoundKeyIsSearchedFor() {
        assertThat(CRATE.column("select v from two where _id is not null")).isEmpty();
    }

    @Test
    void aVersionIsComparedWhereThePrimaryKeyIsGiven() {
        assertThat(CRATE.column("select id from one where id = 1 and _version = 1"))
                .containsExactly(1);
        assertThat(CRATE.column("select id from one where id = 1 and _version = ?", 7))
                .isEmpty();
        Object seqNo = CRATE.value("select _seq_no from one where id = 1");
        assertThat(CRATE.column("select id from one where id = 1 and _seq_no = ? and _primary_term = 1", seqNo))
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_version = 1",
                "_id = '1' and _version = 1",
                "id = 1 and _version > 1",
                "id = 1 and not _version = 1",
                "id = 1 and _seq_no = 0",
                "id = 1 and _version = 1 and _seq_no = 0 and _primary_term = 1",
            })
    void anyOtherUseOfVersionsIsRefused(String condition) {
        assertThat(CRATE.failure("select id from one where " + condition)).isEqualTo(ErrorKind.VERSIONING_VALIDATION);
        assertThat(CRATE.failure("delete from one where " + condition)).isEqualTo(ErrorKind.VERSIONING_VALIDATION);
    }
}
