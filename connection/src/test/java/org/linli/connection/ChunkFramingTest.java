package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkFramingTest {

    private final ChunkFraming framing = new ChunkFraming();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\r\n\r\n",
                "2\r\n12\r\n0\r\n\r\n",
                "A\r\n\r\n345678\r\n\r\n000\r\n\r\n",
                "2;a=b;c=\"d;\\\"e\"\r\n12\r\n0;last\r\nX-After: 1\r\nX-More: 2\r\n\r\n",
                "2\r\n12\r\n0\r\n\r\n \u0000 of the next request nothing is asked"
            })
    void sound_chunks_are_sound_however_they_arrive(String chunks) {
        byte[] all = chunks.getBytes(StandardCharsets.US_ASCII);
        ByteBuf atOnce = Unpooled.wrappedBuffer(all);
        assertThat(new ChunkFraming().isSound(atOnce)).isTrue();

        ByteBuf oneByOne = Unpooled.buffer();
        for (byte octet : all) {
            oneByOne.writeByte(octet);
            assertThat(framing.isSound(oneByOne)).isTrue();
        }
    }

    @Test
    void what_was_read_is_not_looked_at_again() {
        ByteBuf bytes = Unpooled.copiedBuffer("4\r\n1", StandardCharsets.US_ASCII);
        assertThat(framing.isSound(bytes)).isTrue();

        bytes.skipBytes(4);
        framing.wasRead(4);
        bytes.writeCharSequence("234\r\n0\r\n\r", StandardCharsets.US_ASCII);
        assertThat(framing.isSound(bytes)).isTrue();

        bytes.writeByte('x');
        assertThat(framing.isSound(bytes)).isFalse();
    }
}
