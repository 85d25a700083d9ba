package io.agor.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Sources that went through the compiler, in a folder of their own.
 *
 * @param problems what the compiler had to say, warnings of every lint and of Javadoc included
 */
record CompiledJava(Path classes, List<String> problems) {

  /** Compiles sources, given by their path below a source root. */
  static CompiledJava of(Path classes, Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, null, StandardCharsets.US_ASCII)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<JavaFileObject> units = new ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        units.add(new Source(source.getKey(), source.getValue()));
      }
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-Xlint:all",
              "-Xdoclint:html,syntax,reference",
              "-classpath",
              System.getProperty("java.class.path"));
      compiler.getTask(new StringWriter(), files, problems, options, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
    return new CompiledJava(
        classes,
        problems.getDiagnostics().stream()
            .sorted(Comparator.comparing(Diagnostic::getKind))
            .map(Diagnostic::toString)
            .toList());
  }

  /** The classes, for a test that closes their loader. */
  URLClassLoader loader() throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, CompiledJava.class.getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) throws URISyntaxException {
      super(new URI("string", null, "/" + path, null), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
