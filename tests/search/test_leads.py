"""Where everyday phrases lead: the page that has the thing, else the page that tells whom to ask."""

from pathlib import Path

import pytest

from tests.makers import AS_OF
from tests.sample import ROOT, write_files
from trangxa.content.site import load_site
from trangxa.search.documents import numbered
from trangxa.search.everyday import Saying, everyday_words
from trangxa.search.leads import leads

NEWS = "news/2026/10/ra-quan.md"


def pages(root: Path, *titles: str) -> list[list[str]]:
    """Addresses a saying with these titles leads to."""
    documents = numbered(load_site(root, AS_OF).items)
    address = {document.number: document.item.url for document in documents}
    found = leads(documents, [Saying(list(titles), ["một cách nói"], general=False)])
    return [[address[number] for number in group] for lead in found for group in lead.pages]


def retitled(project: Path, **titles: str) -> None:
    text = (project / NEWS).read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("tieu_de: "))
    files = {
        f"news/2026/10/{name}.md": text.replace(old, f"tieu_de: {title}").replace("ma: ", f"ma: {name}-")
        for name, title in titles.items()
    }
    write_files(project, files)


def test_the_title_with_least_beside_the_words_comes_first(project: Path) -> None:
    retitled(project, dai="Đăng ký lại quẩy ngô", gon="Đăng ký quẩy ngô")
    assert pages(project, "đăng ký quẩy ngô") == [["tin-tuc/2026/10/gon.html"], ["tin-tuc/2026/10/dai.html"]]


def test_pages_that_fit_equally_well_stand_together_the_later_first(project: Path) -> None:
    retitled(project, a="Quẩy ngô tuần 1", b="Quẩy ngô tuần 2")
    assert pages(project, "quẩy ngô") == [["tin-tuc/2026/10/b.html", "tin-tuc/2026/10/a.html"]]


def test_words_apart_fit_less_than_words_in_a_row(project: Path) -> None:
    retitled(project, xa="Quẩy bằng ngô", lien="Quẩy ngô")
    assert pages(project, "quẩy ngô")[0] == ["tin-tuc/2026/10/lien.html"]


def test_what_the_commune_has_not_leads_to_where_to_ask(project: Path) -> None:
    retitled(project, hoi="Hỏi chuyện quẩy")
    assert pages(project, "bán quẩy", "hỏi chuyện quẩy") == [["tin-tuc/2026/10/hoi.html"]]


def test_what_leads_nowhere_is_left_out(project: Path) -> None:
    assert pages(project, "không trang nào có tên này") == []


def test_a_position_is_as_good_as_a_title() -> None:
    assert pages(ROOT, "chủ tịch ubnd xã")[0] == ["can-bo/ma-thi-hanh.html"]


@pytest.mark.parametrize("general", [False, True])
def test_everything_people_say_leads_somewhere_on_the_real_page(general: bool) -> None:
    sayings = [saying for saying in everyday_words().sayings if saying.general is general]
    found = leads(numbered(load_site(ROOT, AS_OF).items), sayings)
    assert [one.phrases for one in sayings] == [lead.phrases for lead in found]


def test_a_phrase_means_one_thing() -> None:
    phrases = [phrase for saying in everyday_words().sayings for phrase in saying.phrases]
    assert sorted(phrase for phrase in set(phrases) if phrases.count(phrase) > 1) == []


def test_words_that_say_the_same_are_one_in_phrases() -> None:
    phrases = {phrase for saying in everyday_words().sayings for phrase in saying.phrases}
    assert "mất giấy khai sinh" in phrases
    assert not {"rách giấy khai sinh", "hỏng giấy khai sinh"} & phrases


def test_a_page_that_tells_whom_to_ask_yields_to_the_page_of_the_thing() -> None:
    documents = numbered(load_site(ROOT, AS_OF).items)
    yields = {phrase: lead.yields for lead in leads(documents, everyday_words().sayings) for phrase in lead.phrases}
    assert (yields["khai tử"], yields["trạm y tế"], yields["số điện thoại"]) == (0, 1, 2)
