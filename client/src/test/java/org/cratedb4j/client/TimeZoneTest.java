package org.cratedb4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.cratedb4j.client.testing.Nodes;
import org.cratedb4j.client.testing.Reaction;
import org.cratedb4j.client.testing.ScriptedNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Points in time come in the zone that the client was told, and nothing else changes. */
class TimeZoneTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    // Midnight in UTC, in Vienna's summer.
    private static final Instant INSTANT = Instant.parse("2026-07-01T00:00:00Z");

    @RegisterExtension
    final Nodes nodes = new Nodes();

    private final ScriptedNode node = nodes.start();

    record Times(Object z, ZonedDateTime y, OffsetDateTime x, Instant w) {}

    @BeforeEach
    void answerWithTimes() {
        long millis = INSTANT.toEpochMilli();
        node.always(
                Reaction.ok("{\"cols\":[\"z\",\"l\",\"a\",\"y\",\"x\",\"w\"],\"col_types\":[11,15,[100,11],11,11,11],"
                        + "\"rows\":[[" + millis + "," + millis + ",[" + millis + ",null]," + millis + "," + millis
                        + ","
                        + millis + "]],\"rowcount\":1}"));
    }

    private Row row(CrateClient client) {
        return client.sql("SELECT").one();
    }

    @Test
    void withoutAZonePointsInTimeAreInstants() {
        Row row = row(nodes.client(node));

        assertThat(row.getObject(0)).isEqualTo(INSTANT);
        assertThat(row.getObject(0, ZonedDateTime.class)).isEqualTo(INSTANT.atZone(ZoneOffset.UTC));
    }

    @Test
    void withAZonePointsInTimeAreDatesAndTimesInIt() {
        Row row = row(nodes.client(nodes.builder(node).timeZone(VIENNA)));

        assertThat(row.getObject(0)).isEqualTo(INSTANT.atZone(VIENNA));
        assertThat(row.getObject(2))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(INSTANT.atZone(VIENNA), null);
        assertThat(row.getObject(0, OffsetDateTime.class)).isEqualTo(OffsetDateTime.parse("2026-07-01T02:00+02:00"));
    }

    @Test
    void withAZoneTheOtherClassesAreAsBefore() {
        Row row = row(nodes.client(nodes.builder(node).timeZone(VIENNA)));

        assertThat(row.getInstant(0)).isEqualTo(INSTANT);
        assertThat(row.getObject(0, LocalDate.class)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(row.getLong(0)).isEqualTo(INSTANT.toEpochMilli());
        assertThat(row.getObject(1)).isEqualTo(LocalDateTime.of(2026, 7, 1, 0, 0));
    }

    @Test
    void recordsAndStreamsKnowTheZoneToo() {
        CrateClient client = nodes.client(nodes.builder(node).option("time_zone", "Europe/Vienna"));
        ZonedDateTime zoned = INSTANT.atZone(VIENNA);
        Times times = new Times(zoned, zoned, zoned.toOffsetDateTime(), INSTANT);

        assertThat(client.sql("SELECT").as(Times.class).one()).isEqualTo(times);
        assertThat(client.sql("SELECT").as(Times.class).stream().toList()).isEqualTo(List.of(times));
    }
}
