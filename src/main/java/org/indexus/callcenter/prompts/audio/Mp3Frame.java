package org.indexus.callcenter.prompts.audio;

/** How MPEG audio without a tag begins. */
final class Mp3Frame {

    private static final int LAYER_III = 1;
    private static final int LAYER_II = 2;
    private static final int RESERVED_VERSION = 1;

    private Mp3Frame() {}

    /** Whether a file begins with the header of a frame. */
    static boolean begins(byte[] file) {
        if (file.length < 4 || (file[0] & 0xff) != 0xff || (file[1] & 0xe0) != 0xe0) {
            return false;
        }
        int version = file[1] >> 3 & 3;
        int layer = file[1] >> 1 & 3;
        boolean isKnown = version != RESERVED_VERSION && (layer == LAYER_III || layer == LAYER_II);
        return isKnown && (file[2] & 0xf0) != 0xf0 && (file[2] & 0x0c) != 0x0c;
    }
}
