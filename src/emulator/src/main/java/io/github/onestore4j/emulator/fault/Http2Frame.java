package io.github.onestore4j.emulator.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A frame of HTTP/2, RFC 9113. */
final class Http2Frame {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;

    /** A flag of SETTINGS and PING. */
    static final int ACK = 0x1;

    /** A flag of HEADERS and DATA: the request, or the response, is complete. */
    static final int END_STREAM = 0x1;

    /** A flag of HEADERS: there are no more of them in another frame. */
    static final int END_HEADERS = 0x4;

    /** The longest payload that every peer takes. */
    static final int LONGEST_PAYLOAD = 1 << 14;

    private final int type;
    private final int flags;
    private final int stream;
    private final byte[] payload;

    /**
     * Makes a frame.
     *
     * @param type one of the constants here, or another one
     * @param flags their meaning depends on the type
     * @param stream which request it belongs to; 0 for the connection
     */
    Http2Frame(int type, int flags, int stream, byte[] payload) {
        this.type = type;
        this.flags = flags;
        this.stream = stream;
        this.payload = payload;
    }

    /** Returns a frame whose payload is made of numbers. */
    static Http2Frame of(int type, int stream, int... numbers) {
        ByteBuffer payload = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) {
            payload.putInt(number);
        }
        return new Http2Frame(type, 0, stream, payload.array());
    }

    static Http2Frame read(DataInputStream in) throws IOException {
        int lengthAndType = in.readInt();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return new Http2Frame(lengthAndType & 0xFF, flags, stream, in.readNBytes(lengthAndType >>> 8));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(payload.length << 8 | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
    }

    int type() {
        return type;
    }

    int stream() {
        return stream;
    }

    byte[] payload() {
        return payload;
    }

    boolean isAck() {
        return (type == SETTINGS || type == PING) && (flags & ACK) != 0;
    }

    boolean endsStream() {
        return (type == HEADERS || type == DATA) && (flags & END_STREAM) != 0;
    }
}
