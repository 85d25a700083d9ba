// The eight schema files of the Agor example, each made strict.
def schemas = new File(basedir, 'src/main/schema')
schemas.mkdirs()
(1..8).each { version ->
    new File(schemas, "${version}.yaml").text = 'strict: true\n' + new File(buildFolder, "../src/it/agor/replay/$version/agor.yaml").text
}
return true
