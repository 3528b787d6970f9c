"""What is told of a fault: words filled in, at a place."""

import pytest

from trangxa.findings import Fault, Finding, Location, Severity

MISSING = Fault("missing-file", "{what} “{name}” không có.", "Chép tệp {name} vào.", Severity.WARNING)


def test_the_words_of_a_fault_are_filled_in() -> None:
    assert MISSING.at("docs/a.md", 3, what="Ảnh", name="{b}.png") == Finding(
        "missing-file", Location("docs/a.md", 3), "Ảnh “{b}.png” không có.", "Chép tệp {b}.png vào.", Severity.WARNING
    )


def test_a_fault_told_without_what_its_words_need_is_an_error() -> None:
    with pytest.raises(KeyError, match="what"):
        MISSING.at("docs/a.md", name="b.png")
