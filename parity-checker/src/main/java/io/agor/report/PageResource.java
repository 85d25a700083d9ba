package io.agor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A style sheet or script of ours that stands in the page.
 *
 * @param hash by which the page's policy lets it in and nothing else (<a
 *     href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">Content Security Policy</a>)
 */
record PageResource(String text, String hash) {

  /** The resource of this name beside this class. */
  static PageResource of(String name) {
    try (InputStream stream =
        Objects.requireNonNull(PageResource.class.getResourceAsStream(name), name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new PageResource(text, "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
