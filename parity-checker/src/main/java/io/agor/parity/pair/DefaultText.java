package io.agor.parity.pair;

import io.agor.report.DefaultWords;
import io.agor.schema.DefaultValue;
import io.agor.schema.SqlText;

/** A default of a live database in a few words. */
final class DefaultText extends DefaultWords {

  private static final DefaultText TEXT = new DefaultText();

  private DefaultText() {}

  static String of(DefaultValue value) {
    return value.accept(TEXT);
  }

  @Override
  public String none(DefaultValue.None none) {
    return "no default";
  }

  @Override
  public String identity(DefaultValue.Identity identity) {
    return "counted up";
  }

  @Override
  public String generated(DefaultValue.Generated generated) {
    return "generated always as (" + sql(generated.sql()) + ")";
  }

  /** What introspection reads has one text. */
  static String sql(SqlText text) {
    return text.common();
  }
}
