// The build must fail for these two reasons and for no other.
def errors = new File(basedir, 'build.log').readLines().findAll { it.startsWith('[ERROR]') && it.contains('.kt:') }.unique()
assert errors.size() == 2
assert errors[0] =~ /Careless\.kt.*mismatch.*'String'.*'String\?'/
assert errors[1] =~ /Careless\.kt.*[Nn]ull.*'String'/
