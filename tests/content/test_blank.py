"""New files from the schema: valid drafts, with a hint for every key, and every hint can be put to use."""

import re

import pytest

from trangxa.content.blank import blank_file
from trangxa.content.frontmatter import FrontMatter, parse_front_matter
from trangxa.content.keys import keys_of
from trangxa.content.kinds import KINDS
from trangxa.content.reading import read_file
from trangxa.content.sections import SECTIONS

FOLDER = {section.kind: section.folder for section in reversed(SECTIONS)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_file_is_a_draft_without_errors(kind: str) -> None:
    text = blank_file(KINDS[kind], {"ma": "muc-moi"})
    reading = read_file(f"{FOLDER[kind]}/moi.md", text.encode())
    assert reading.facts is not None
    assert [finding for finding in reading.findings if finding.severity.blocks] == []
    assert {finding.rule for finding in reading.findings} <= {"missing-key", "wrong-value", "empty-body"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_the_kind_is_there_required_ones_to_fill_in(kind: str) -> None:
    text = blank_file(KINDS[kind], {})
    for key in keys_of(KINDS[kind]).values():
        if key.name not in ("loai", "nhap"):
            mark = "" if key.required else "# "
            assert re.search(rf"^{mark}{key.name}:", text, re.MULTILINE), key.name
            assert key.label in text


@pytest.mark.parametrize("kind", KINDS)
def test_the_optional_keys_stay_readable_when_their_mark_is_taken_away(kind: str) -> None:
    required, optional = blank_file(KINDS[kind], {}).split("# Không bắt buộc", 1)
    used = re.sub(r"^# ", "", optional.split("\n", 1)[1], flags=re.MULTILINE)
    front = parse_front_matter(required + used, "a.md")
    assert isinstance(front, FrontMatter), front
    assert set(front.values) <= keys_of(KINDS[kind]).keys()


def test_known_values_are_filled_in() -> None:
    text = blank_file(KINDS["tin-tuc"], {"ma": "tin-x", "tieu_de": 'Thông báo: "lịch" họp'})
    front = parse_front_matter(text, "a.md")
    assert isinstance(front, FrontMatter)
    assert front.values["tieu_de"] == 'Thông báo: "lịch" họp'
    assert (front.values["ma"], front.values["nhap"]) == ("tin-x", "true")
