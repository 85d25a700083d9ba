package io.agor.schema.file;

import io.agor.schema.Allowance;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code allow}: the findings of the linter that the author accepts. */
final class AllowanceReader {

  private static final Label ALLOW = Label.of("'allow'");
  private static final Label WHAT = ALLOW.part("an entry");
  private static final String CODE = "code";
  private static final String OBJECT = "object";
  private static final String REASON = "reason";
  private static final List<String> KEYS = List.of(CODE, OBJECT, REASON);

  private AllowanceReader() {}

  static void read(Source source, Node node, Drafts drafts) {
    for (Node entry : source.list(node, ALLOW).orElse(List.of())) {
      source
          .fields(entry, WHAT, KEYS)
          .flatMap(fields -> allowance(source, entry, fields))
          .flatMap(allowance -> drafts.addAllowance(new Located<>(allowance, source.place(entry))))
          .ifPresent(
              first ->
                  source.report(
                      entry,
                      "'allow' lists %s of %s twice; the first is in %s"
                          .formatted(first.value().code(), first.value().object(), first.place())));
    }
  }

  private static Optional<Allowance> allowance(Source source, Node entry, Fields fields) {
    for (String key : KEYS) {
      if (fields.lacks(key)) {
        source.report(
            entry,
            WHAT
                + " needs '"
                + key
                + "', as in { code: AL006, object: users_email_key, reason: \"no duplicates\" }");
      }
    }
    Optional<String> code = text(source, fields, CODE);
    Optional<String> object = text(source, fields, OBJECT);
    Optional<String> reason = text(source, fields, REASON);
    if (code.isPresent() && !code.get().matches("AL[0-9]{3}")) {
      source.report(
          fields.get(CODE).orElseThrow(),
          "code in 'allow' must be that of a lint rule, such as AL006, not '" + code.get() + "'");
      return Optional.empty();
    }
    return code.isPresent() && object.isPresent() && reason.isPresent()
        ? Optional.of(new Allowance(code.get(), object.get(), reason.get()))
        : Optional.empty();
  }

  private static Optional<String> text(Source source, Fields fields, String key) {
    Optional<Node> node = fields.get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Label what = new Label(key, " in ", ALLOW);
    Optional<Located<String>> text = source.text(node.get(), what);
    if (text.isPresent() && text.get().value().isBlank()) {
      source.report(text.get().place(), what + " must not be empty");
      return Optional.empty();
    }
    return text.map(Located::value);
  }
}
