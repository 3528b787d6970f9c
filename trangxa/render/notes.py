"""What a preview says of an item above its page. A site for publication says nothing of the kind."""

from collections.abc import Mapping

from markupsafe import Markup

from trangxa.pages.view import View
from trangxa.render.shell import Fragments

_NOTE = Markup('<aside class="tx-sample" aria-label="Trạng thái của bài">Xem thử: {}.</aside>')


def noted(fragments: Fragments, view: View, notes: Mapping[str, str]) -> Fragments:
    """The fragments with the note on the page's item, if there is one; `notes` by path."""
    told = notes.get(view.item.path) if view.item else None
    return fragments._replace(banner=fragments.banner + _NOTE.format(told)) if told else fragments
