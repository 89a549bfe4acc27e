package org.cratedb4j.cloud.internal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cratedb4j.cloud.CloudConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "crate://, http://localhost, , true",
        "crate://admin:p%40ss@host:4201/metrics, http://admin:p%40ss@host:4201, metrics, true",
        "crate://host:4200/?ssl=true&schema=s, https://host:4200, s, true",
        "crate://host?sslmode=verify-full, https://host, , true",
        "crate://host?sslmode=require, https://host, , false",
        "https://host:4200, https://host:4200, , true",
        "http://host:4200?sslmode=disable, http://host:4200, , true"
    })
    void bothWaysToWriteItAreRead(String text, String node, String schema, boolean verified) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.node()).isEqualTo(node);
        assertThat(url.schema().orElse(null)).isEqualTo(schema);
        assertThat(url.verified()).isEqualTo(verified);
    }

    @Test
    void whatIsNotKnownIsRefusedWithoutShowingThePassword() {
        assertThatThrownBy(() -> DatabaseUrl.parse("crate://joe:s3cret@host?ssk=true"))
                .isInstanceOf(CloudConfigurationException.class)
                .hasMessageContaining("ssk")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> DatabaseUrl.parse("crate://joe:s3 cret@host")).hasMessageNotContaining("s3 cret");
    }
}
