"""The documentation site, built by .ci/site from a copy of README.md, docs/ and what is made from the specs."""

import re
import xml.etree.ElementTree
from pathlib import Path

from pygments.lexers import KotlinLexer

POM = xml.etree.ElementTree.parse(Path(__file__).parents[2] / "pom.xml")
MAVEN = {"": "http://maven.apache.org/POM/4.0.0"}

project = "onestore4j"
version = release = POM.findtext("version", namespaces=MAVEN)
repository = POM.findtext("scm/url", namespaces=MAVEN)

extensions = ["myst_parser"]
exclude_patterns = ["README.md"]
myst_heading_anchors = 4
highlight_language = "none"

html_theme = "furo"
html_title = f"{project} {version}"
html_theme_options = {"source_repository": repository, "top_of_page_button": None}
html_static_path = [str(Path(__file__).with_name("style.css"))]
html_css_files = ["style.css"]
html_copy_source = False
html_show_sphinx = False
html_use_index = False
# A page that is opened from disk may not read the other pages, so the search shows titles without excerpts.
html_show_search_summary = False


def link_to_repository(app, document, source):
    """Leads links to files that are no pages to the code host; links between pages stay as they are."""

    def link(match):
        path = match[1].partition("#")[0]
        target = (Path(app.srcdir) / document).parent / path
        if not path or target.exists() or re.match(r"\w+:", path):
            return match[0]
        within = target.resolve().relative_to(app.srcdir)
        return f"]({repository}/blob/main/{within})"

    source[0] = re.sub(r"\]\(([^)\s]+)\)", link, source[0])


def make_self_contained(app, failure):
    """Puts into the theme's files what Debian's package has them load: pages from disk load no modules, and nothing from elsewhere."""
    static = Path(app.outdir) / "_static"
    inline(static / "scripts" / "furo.js", r"import .*\n", static / "scripts" / "gumshoe-patched.js")
    inline(static / "styles" / "furo.css", r"@import url\(/javascript/(\S+?)\);", Path("/usr/share/javascript"))


def inline(file, statement, source):
    text = file.read_text()
    found = re.match(statement, text)
    if found:
        content = source.joinpath(*found.groups()).read_text()
        file.write_text(content + text[found.end() :])


def setup(app):
    app.add_lexer("kts", KotlinLexer)
    app.connect("source-read", link_to_repository)
    app.connect("build-finished", make_self_contained)
