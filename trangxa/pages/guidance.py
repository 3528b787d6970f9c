"""Pages on using the site itself: for people with disabilities, where there is no signal, for a lost address."""

from urllib.parse import urlsplit

from trangxa.content.commune import Commune
from trangxa.pages.crumbs import home_crumb
from trangxa.pages.home import used_most
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import ACCESSIBILITY, LOST, NO_SIGNAL
from trangxa.pages.view import View


def accessibility_view(commune: Commune) -> View:
    """What is done so that everybody can use the site, what is not, whom to tell (TT 32/2017 Art. 18)."""
    return View(
        ACCESSIBILITY,
        "Trợ giúp tiếp cận",
        "Cách dùng trang cho người khó nhìn, khó nghe, khó dùng chuột; điều đã làm được, điều chưa, và nơi báo lỗi.",
        "accessibility.html",
        "docs",
        (home_crumb(),),
        context={"commune": commune},
        schema_type="WebPage",
    )


def no_signal_view(commune: Commune) -> View:
    """What can be read without a signal; also what a browser shows in place of a page it did not keep."""
    return View(
        NO_SIGNAL,
        "Khi không có mạng",
        "Những trang vẫn đọc được khi điện thoại mất sóng, và cách lưu thêm trang.",
        "no-signal.html",
        "docs",
        (home_crumb(),),
        context={"commune": commune},
        schema_type="WebPage",
    )


def lost_view(index: SiteIndex, commune: Commune) -> View:
    """What a server shows under every address that is not on the site."""
    procedures = used_most(index.sections["procedures"])
    return View(
        LOST,
        "Không tìm thấy trang",
        "Địa chỉ này không có trên trang. Có thể mục đã đổi tên hoặc đã gỡ.",
        "lost.html",
        "docs",
        shown=tuple(procedures),
        context={"commune": commune, "procedures": procedures},
        listed=False,
        base=urlsplit(commune.site_url).path.rstrip("/") + "/",
    )
