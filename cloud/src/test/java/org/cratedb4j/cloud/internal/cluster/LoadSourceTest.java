package org.cratedb4j.cloud.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cratedb4j.cloud.CloudConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadSourceTest {

    @ParameterizedTest
    @CsvSource({
        "https://x/data_weather.csv.gz, data_weather, csv, gzip",
        "/tmp/nab-machine-failure.csv, nab-machine-failure, csv, ",
        "basic.parquet, basic, parquet, ",
        "https://x/yc.2019.07-tiny.parquet.gz, yc.2019.07-tiny, parquet, gzip",
        "https://x/a.b.csv?signature=abc.json#y, a.b, csv, ",
        "C:\\data\\rows.ndjson, rows, json, ",
        "https://x/T.JSONL, T, json, "
    })
    void theNameTellsTableFormatAndCompression(String source, String table, String format, String compression) {
        LoadSource load = new LoadSource(source);

        assertThat(load.table()).isEqualTo(table);
        assertThat(load.format()).isEqualTo(format);
        assertThat(load.compression().orElse(null)).isEqualTo(compression);
    }

    @Test
    void aFormatThatTheNameDoesNotTellMustBeSaid() {
        assertThatThrownBy(() -> new LoadSource("data.xls").format())
                .isInstanceOf(CloudConfigurationException.class)
                .hasMessageContaining("[xls]", "csv", "json", "parquet");
    }

    @Test
    void theTableIsQuotedPartByPart() {
        assertThat(LoadSource.quoted("testdrive.pems-1")).isEqualTo("\"testdrive\".\"pems-1\"");
        assertThat(LoadSource.quoted("t")).isEqualTo("\"t\"");
        assertThat(LoadSource.quoted("\"a\".\"b\"")).isEqualTo("\"a\".\"b\"");
    }

    @Test
    void secretsInTheQueryOfAUrlAreNotShown() {
        assertThat(new LoadSource("https://x/y.csv?signature=secret").toString())
                .isEqualTo("https://x/y.csv");
    }
}
