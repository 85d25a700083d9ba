package io.agor.documentation;

/**
 * A fenced block of a page.
 *
 * @param page the page's file, from the top of the project
 * @param line the line of the page on which its fence opens, from 1
 * @param language what stands behind the fence
 * @param section the title of the section of the second level that it is in; empty before the first
 * @param label the paragraph before it, in one line; empty where there is none
 * @param text its lines, without the indentation of the fence
 */
record Block(String page, int line, String language, String section, String label, String text) {

  /** How to find it. */
  String place() {
    return page + ":" + line;
  }

  @Override
  public String toString() {
    return place() + " " + language;
  }
}
