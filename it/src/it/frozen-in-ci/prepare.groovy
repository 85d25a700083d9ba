context.before = [:]
new File(basedir, 'src').eachFileRecurse(groovy.io.FileType.FILES) { context.before[it.path] = it.text }
return true
