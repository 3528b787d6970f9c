"""What stays at the address of an item that left: why there is nothing, or the way to where it now is."""

from trangxa.content.gone import Gone
from trangxa.content.sections import section_of
from trangxa.pages.crumbs import home_crumb, section_crumbs
from trangxa.pages.index import SiteIndex
from trangxa.pages.view import View

_REMOVED, _MOVED = "Bài này không còn trên trang", "Bài này đã chuyển sang địa chỉ khác"


def gone_view(index: SiteIndex, gone: Gone) -> View:
    """The page. It says nothing of what the item said, its title included."""
    target = index.by_path.get(gone.target)
    section = section_of(gone.path)
    assert section is not None
    title = _MOVED if target and not gone.cause else _REMOVED
    crumbs = section_crumbs(section) if section.address else (home_crumb(),)
    return View(
        gone.url,
        title,
        gone.cause or f"{title}.",
        "gone.html",
        section.folder,
        crumbs,
        gone.day,
        context={"gone": gone, "target": target, "section": crumbs[-1]},
        schema_type="WebPage",
        leads_to=target.url if target else "",
        listed=False,
    )
