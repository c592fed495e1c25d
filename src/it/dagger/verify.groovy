// The page about Android shows this module, which has just been compiled, as it is.
def module = new File(basedir, 'src/main/java/com/example/StoreModule.java').text
def page = new File(basedir, '../../../../../docs/android.md').text
assert page.contains(module.substring(module.indexOf('@Module')).trim())
