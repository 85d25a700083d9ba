// Nothing may be touched, not even with the same bytes: a file that is written again makes a build tool compile again.
context.before = [:]
new File(basedir, 'src').eachFileRecurse(groovy.io.FileType.FILES) { file ->
    file.setLastModified(1_000_000_000_000L)
    context.before[file.path] = file.text
}
return true
