package io.agor.schema.file;

import io.agor.schema.Allowance;
import io.agor.schema.Strictness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that the files of one reading declare, as it is written; names may stand twice. */
final class Drafts {

  private final List<TableDraft> tables = new ArrayList<>();
  private final Map<String, TableDraft> tablesByName = new LinkedHashMap<>();
  private final List<ViewDraft> views = new ArrayList<>();
  private final Map<String, Located<String>> drops = new LinkedHashMap<>();
  private final List<Located<Allowance>> allowances = new ArrayList<>();
  private Optional<Located<Boolean>> strict = Optional.empty();

  /**
   * Says whether the schema is strict; returns what was said before if that is something else, and
   * keeps it.
   */
  Optional<Located<Boolean>> setStrict(Located<Boolean> flag) {
    Optional<Located<Boolean>> other = strict.filter(first -> !first.value().equals(flag.value()));
    strict = strict.or(() -> Optional.of(flag));
    return other;
  }

  Strictness strictness() {
    return strict.map(Located::value).orElse(false) ? Strictness.STRICT : Strictness.LENIENT;
  }

  void add(TableDraft table) {
    tables.add(table);
    tablesByName.putIfAbsent(table.name().value(), table);
  }

  void add(ViewDraft view) {
    views.add(view);
  }

  /** Approves a drop; returns the one that approved it before. */
  Optional<Located<String>> addDrop(Located<String> drop) {
    return Optional.ofNullable(drops.putIfAbsent(drop.value(), drop));
  }

  /** Accepts a finding; returns the entry that accepted it before. */
  Optional<Located<Allowance>> addAllowance(Located<Allowance> allowance) {
    Optional<Located<Allowance>> first =
        allowances.stream()
            .filter(
                other ->
                    other.value().code().equals(allowance.value().code())
                        && other.value().object().equals(allowance.value().object()))
            .findFirst();
    allowances.add(allowance);
    return first;
  }

  List<Allowance> allowances() {
    return allowances.stream().map(Located::value).toList();
  }

  List<TableDraft> tables() {
    return tables;
  }

  List<ViewDraft> views() {
    return views;
  }

  Set<String> drops() {
    return drops.keySet();
  }

  /** The first table of a name. */
  Optional<TableDraft> table(String name) {
    return Optional.ofNullable(tablesByName.get(name));
  }

  Set<String> tableNames() {
    return tablesByName.keySet();
  }

  boolean hasView(String name) {
    return views.stream().anyMatch(view -> view.name().value().equals(name));
  }
}
