package org.indexus.callcenter.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The version in the addresses of our scripts and styles: a digest of them all, so that every node has the same and an upgrade
 * that changes one has another. The server's name is in it because Faces, whose script is served as well, comes with the server.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final int DIGITS = 12;

    @Inject
    private ServletContext context;

    private String version = "";

    @PostConstruct
    void read() {
        MessageDigest digest = sha256();
        digest.update(context.getServerInfo().getBytes(StandardCharsets.UTF_8));
        add("/resources/", digest);
        version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    public String getVersion() {
        return version;
    }

    private void add(String folder, MessageDigest digest) {
        Set<String> inside = context.getResourcePaths(folder);
        for (String path : inside == null ? Set.<String>of() : new TreeSet<>(inside)) {
            if (path.endsWith("/")) {
                add(path, digest);
            } else {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(path));
            }
        }
    }

    private byte[] bytes(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
