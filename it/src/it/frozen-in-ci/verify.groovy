def after = [:]
new File(basedir, 'src').eachFileRecurse(groovy.io.FileType.FILES) { after[it.path] = it.text }
assert after == context.before

def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
assert log.contains('agor: the schema file has changes that no migration carries out: V0002__add_users_nickname is missing.'
        + ' Run mvn agor:generate and commit the result. Nothing was written to the source tree (CI=true);'
        + ' the missing SQL is in target/agor/pending.')
assert new File(basedir, 'target/agor/pending/sqlite/V0002__add_users_nickname.sql').text
        .endsWith('\nALTER TABLE `users` ADD COLUMN `nickname` text;\n')
assert new File(basedir, 'target/agor/pending/postgresql/V0002__add_users_nickname.sql').text
        .endsWith('\nALTER TABLE users ADD COLUMN nickname text;\n')
return true
