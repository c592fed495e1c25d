package io.github.onestore4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which places a client may be sent to, and which environment they play. */
class EnvironmentTest {
    @Test
    void aPlaceSaysWhichEnvironmentItPlays() {
        assertThat(Environment.sandboxAt("https://proxy.example").isSandbox()).isTrue();
        assertThat(Environment.commercialAt("https://proxy.example").isSandbox())
                .isFalse();
        assertThat(Environment.insecureAt("http://10.0.2.2:8080").isSandbox()).isTrue();
        assertThat(Environment.insecureAt("http://10.0.2.2:8080").name()).isEqualTo("http://10.0.2.2:8080/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.2.2:8080",
                "http://172.16.0.1",
                "http://172.31.255.1",
                "http://192.168.1.7:9090/onestore",
                "http://store:8080",
                "http://host.docker.internal:8080",
                "http://[fd00::1]:8080",
                "http://127.0.0.1:8080",
                "http://localhost"
            })
    void httpGoesToAPrivateAddressByItsOwnName(String url) {
        assertThat(Environment.insecureAt(url).name()).startsWith(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://store.example",
                "http://8.8.8.8",
                "http://172.32.0.1",
                "http://100.10.0.1",
                "http://192.169.0.1",
                "http://10.0.2.2.example",
                "http://user@10.0.2.2",
                "http://[2001:db8::1]",
                "not a URL"
            })
    void andNowhereElse(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Environment.insecureAt(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.2.2:8080", "http://store:8080", "http://192.168.1.7"})
    void withoutThatNameHttpStaysOnThisMachine(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.sandboxAt(url))
                .withMessageContaining("insecureAt");
        assertThatIllegalArgumentException().isThrownBy(() -> Environment.commercialAt(url));
        assertThatIllegalArgumentException().isThrownBy(() -> Environment.at(url));
    }
}
