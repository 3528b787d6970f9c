"""The index of a site: made at once or kept up step by step it is the same, and little is written for a change."""

from pathlib import Path

import pytest
from pydantic_core import from_json

from tests.makers import AS_OF
from tests.sample import write_files
from tests.search.reading import documents
from trangxa.content.site import load_site
from trangxa.search.buckets import shared
from trangxa.search.documents import numbered
from trangxa.search.index import SearchIndex, Terms

NEWS = "news/2026/10/ra-quan.md"


def terms(project: Path, state: str = "state") -> Terms:
    site = load_site(project, AS_OF)
    return SearchIndex(project, project / state, "1").terms(numbered(site.items))


def row(found: Terms, plain: str) -> list[str]:
    content: dict[str, list[str]] = from_json(found.files[shared(plain)])
    return content.get(plain, [])


def edit(project: Path, old: str, new: str) -> None:
    text = (project / NEWS).read_text(encoding="utf-8")
    assert old in text
    write_files(project, {NEWS: text.replace(old, new)})


def test_a_new_word_touches_its_own_file_only(project: Path) -> None:
    before = terms(project)
    edit(project, "Tốt.", "Tốt quỳnh.")
    after = terms(project)
    assert [name for name in after.files if after.files[name] != before.files[name]] == [shared("quynh")]
    assert row(after, "quynh")[0] == "quỳnh"
    assert len(documents(row(after, "quynh")[2])) == 1


@pytest.mark.parametrize("change", ["a word", "a title", "an item gone", "an older item"])
def test_steps_come_to_the_same_as_one_go(change: str, project: Path) -> None:
    terms(project)
    text = (project / NEWS).read_text(encoding="utf-8")
    match change:
        case "a word":
            edit(project, "Tốt.", "Khá.")
        case "a title":
            write_files(project, {NEWS: text.replace("tieu_de: ", "tieu_de: Mới ")})
        case "an item gone":
            (project / NEWS).unlink()
        case _:
            write_files(project, {"news/2020/01/xua.md": text.replace("ma: ", "ma: xua-")})
    assert terms(project) == terms(project, "moi")


def test_what_was_kept_and_is_needed_no_more_goes(project: Path) -> None:
    terms(project)
    count = len(list((project / "state/search").iterdir()))
    edit(project, "Tốt.", "Khá.")
    terms(project)
    assert len(list((project / "state/search").iterdir())) == count


def test_what_was_kept_and_is_damaged_is_made_again(project: Path) -> None:
    whole = terms(project)
    for file in (project / "state/search").iterdir():
        file.write_bytes(b"[{")
    assert terms(project) == whole


def test_different_spellings_of_a_folded_syllable_stand_together(project: Path) -> None:
    edit(project, "Tốt.", "Cây dương, con đường.")
    found = row(terms(project), "duong")
    assert {"dương", "đường"} <= set(found[::3])
