package org.indexus.callcenter.prompts.audio;

/** The two laws of G.711: a byte to a linear sample of 16 bits. */
final class Companding {

    private static final int U_BIAS = 0x84;

    private Companding() {}

    static int uLaw(byte coded) {
        int code = ~coded & 0xff;
        int magnitude = (((code & 0x0f) << 3) + U_BIAS) << ((code >> 4) & 7);
        return (code & 0x80) == 0 ? magnitude - U_BIAS : U_BIAS - magnitude;
    }

    static int aLaw(byte coded) {
        int code = (coded ^ 0x55) & 0xff;
        int segment = code >> 4 & 7;
        int magnitude = (code & 0x0f) << 4;
        int level = segment == 0 ? magnitude + 8 : (magnitude + 0x108) << (segment - 1);
        return (code & 0x80) == 0 ? -level : level;
    }
}
