package io.agor.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * How JSON is printed: indented by two spaces with LF on every machine, and in ASCII, so that no
 * name with invisible or turned letters misleads whoever reads it.
 */
final class Json {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  static JsonGenerator generator(Writer target) {
    return FACTORY.createGenerator(new Indented(), target);
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
    }
  }
}
