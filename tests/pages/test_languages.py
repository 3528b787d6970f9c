"""English pages: their own menu and path, and their Vietnamese counterparts."""

from tests.makers import AS_OF, item, site_of
from trangxa.content.sections import SECTIONS, section_of_folder
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.pages.languages import english_menu
from trangxa.pages.lists import views_of

CONTACTS = item("docs/en/contacts.md", tieu_de="Contacts", ngon_ngu="en", ban_goc="../lien-he.md", thu_tu="2")
TOURISM = item("docs/en/tourism.md", tieu_de="Visiting", ngon_ngu="en", thu_tu="1")
CONTACT = item("docs/lien-he.md", tieu_de="Liên hệ")
INDEX = SiteIndex(site_of(CONTACTS, TOURISM, CONTACT, as_of=AS_OF))
MENU = (("Home", "en/index.html"), ("Visiting", "en/tourism.html"), ("Contacts", "en/contacts.html"))


def test_the_english_menu_has_english_pages_only_in_their_order() -> None:
    assert english_menu(INDEX) == MENU


def test_a_long_english_menu_ends_and_its_first_page_has_the_rest() -> None:
    many = [item(f"docs/en/{at}.md", ngon_ngu="en") for at in range(20)]
    assert len(english_menu(SiteIndex(site_of(*many)))) == 7


def test_english_pages_are_in_english_around_their_text_too() -> None:
    for view in (item_view(INDEX, CONTACTS), *views_of(INDEX, section_of_folder("docs/en"))):
        assert (view.language, view.menu) == ("en", MENU)
        assert {crumb.title for crumb in view.crumbs} <= {"Home"}


def test_all_other_pages_keep_the_menu_of_the_frame() -> None:
    views = [view for section in SECTIONS if section.folder != "docs/en" for view in views_of(INDEX, section)]
    assert {(view.language, view.menu) for view in (*views, item_view(INDEX, CONTACT))} == {("vi", ())}


def test_a_pair_of_pages_names_both_on_either() -> None:
    pair = (("vi", "lien-he.html"), ("en", "en/contacts.html"))
    assert item_view(INDEX, CONTACTS).alternates == item_view(INDEX, CONTACT).alternates == pair
    assert item_view(INDEX, TOURISM).alternates == ()
