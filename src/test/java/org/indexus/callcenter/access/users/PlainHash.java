package org.indexus.callcenter.access.users;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** A hash that hides nothing and costs nothing. */
public final class PlainHash implements Pbkdf2PasswordHash {

    @Override
    public void initialize(Map<String, String> parameters) {}

    @Override
    public String generate(char[] password) {
        return "hash of " + new String(password);
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        return hashed.equals(generate(password));
    }
}
