package org.vitrine.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A key that lies in a file and not in the database, so that a stolen database alone opens nothing: what is kept for
/// one-time codes is encrypted with it. Made when it is first needed.
@Component
class KeyFile {
    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] key;

    @Autowired
    KeyFile(@Value("${vitrine.second-step.key-file}") String file) {
        this(Path.of(file));
    }

    KeyFile(Path file) {
        this.file = file;
    }

    /// @param owner whose the secret is: it can be read as nobody else's
    String encrypt(String secret, AccountId owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The secret; empty where the key is not the one that it was encrypted with.
    Optional<String> decrypt(String kept, AccountId owner) {
        var bytes = Base64.getDecoder().decode(kept);
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(bytes, 0, nonce, 0, NONCE_BYTES);
        try {
            var secret =
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException doesNotFit) {
            log.error(
                    "{} is not the key that one-time codes were set up with: put the old file back, or take the second"
                            + " step off the accounts that have it",
                    file);
            return Optional.empty();
        }
    }

    /// A hash that nobody can try words against who has not got the key.
    String hash(String text, AccountId owner) {
        return HexFormat.of().formatHex(mac(derived("hash"), owner.value() + " " + text));
    }

    private Cipher cipher(int mode, byte[] nonce, AccountId owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("encrypt"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.value().toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// A key of its own for each purpose.
    private byte[] derived(String purpose) {
        return mac(key(), purpose);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized byte[] key() {
        if (key == null) {
            try {
                key = readOrMake();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return key;
    }

    private byte[] readOrMake() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        var read = Base64.getDecoder().decode(Files.readString(file).strip());
        if (read.length != KEY_BYTES) {
            throw new IOException(file + " is not a key: it has to be " + KEY_BYTES + " bytes in Base64");
        }
        return read;
    }

    private void make() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var made = new byte[KEY_BYTES];
        random.nextBytes(made);
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owners = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                owners)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(made)));
        } catch (FileAlreadyExistsException anotherWasFirst) {
            log.debug("{} was made meanwhile", file);
        }
    }
}
