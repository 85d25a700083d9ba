def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')

assert log.contains('''\
[ERROR] AP051 postgresql: index orders_price on orders is missing: expected (price desc) as in sqlite, actual nothing
''')
assert log.contains('''\
[INFO]   <waiver>
[INFO]     <code>AP051</code>
[INFO]     <object>index orders_price on orders</object>
[INFO]     <expected>(price desc)</expected>
[INFO]     <actual>nothing</actual>
[INFO]     <reason>why this is right</reason>
[INFO]   </waiver>
''')
assert log.contains('[WARNING] AP054 postgresql: index orders_customer on orders has another name')
assert log.contains('agor: schema drift: 1 finding (postgresql 1)')
assert log.count('[ERROR] AP0') == 1
return true
