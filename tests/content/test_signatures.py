"""Attachments that are not what their names say."""

from pathlib import Path

import pytest

from tests.sample import PDF, png, write_files
from trangxa.content.signatures import signature_faults


@pytest.mark.parametrize(
    ("name", "raw", "rules"),
    [
        pytest.param("a.pdf", PDF, [], id="a PDF"),
        pytest.param("a.png", png(), [], id="a picture"),
        pytest.param("a.csv", "cột,cột\n", [], id="text, which has no sign"),
        pytest.param("a.pdf", "<html></html>", ["wrong-content"], id="a page under the name of a PDF"),
        pytest.param("a.docx", PDF, ["wrong-content"], id="a PDF under the name of a Word file"),
        pytest.param("a.jpg", "", ["wrong-content"], id="nothing"),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(name: str, raw: str | bytes, rules: list[str], tmp_path: Path) -> None:
    write_files(tmp_path, {name: raw})
    found = list(signature_faults(tmp_path, [name]))
    assert [(finding.rule, finding.location.path) for finding in found] == [(rule, name) for rule in rules]


def test_the_ending_is_named(tmp_path: Path) -> None:
    (finding,) = signature_faults(write_files(tmp_path, {"a.pdf": "x"}), ["a.pdf"])
    assert finding.message == "Tên tệp có đuôi .pdf nhưng nội dung không phải loại đó, mở ra sẽ báo lỗi."
