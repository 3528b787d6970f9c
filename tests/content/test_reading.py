"""One file: from its bytes to facts, or to everything that is wrong with it."""


import pytest

from tests.sample import LONG, entry
from trangxa.content.reading import read_file
from trangxa.findings import Severity

PATH = "news/2026/11/tin.md"
NEWS = entry("tin-tuc", "tin-thu", "Tin thử", f"## Mục\n\n{LONG}")


def told(text: str, path: str = PATH) -> list[tuple[str, int, Severity]]:
    return [(f.rule, f.location.line, f.severity) for f in read_file(path, text.encode()).findings]


def test_a_file_with_an_error_gives_no_facts() -> None:
    assert read_file(PATH, NEWS.replace("tac_gia", "tac_gja").encode()).facts is None


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param(NEWS.replace("tac_gia: Lê Thu Hà\n", ""), ["missing-key"], id="missing key"),
        pytest.param(NEWS.replace("ma: ", "loai: van-ban\nma: "), ["wrong-kind"], id="wrong kind"),
        pytest.param(NEWS.replace("ma: ", "loai: tin-tuc\nma: "), [], id="the right kind written out"),
        pytest.param(entry("tin-tuc", "tin-thu", "Tin"), ["empty-body"], id="no body"),
        pytest.param(entry("tin-tuc", "tin-thu", "Tin", "<!-- để sau -->"), ["empty-body"], id="a comment is no body"),
        pytest.param(entry("tin-tuc", "tin-thu", "Tin", "<script>x</script>"), ["raw-html"], id="HTML"),
        pytest.param(entry("tin-tuc", "tin-thu", "Tin", "# Đầu"), ["heading-level"], id="heading of the first level"),
    ],
)
def test_faults(text: str, rules: list[str]) -> None:
    assert [rule for rule, _, _ in told(text)] == rules


def test_each_heading_of_the_first_level_is_found_on_its_own_line() -> None:
    text = entry("tin-tuc", "tin-thu", "Tin", "Mở đầu.\n\n# Một\n\n## Hai\n\nBa\n===\n")
    first = text.split("\n").index("# Một") + 1
    assert [(rule, line) for rule, line, _ in told(text)] == [("heading-level", first), ("heading-level", first + 4)]


@pytest.mark.parametrize(
    ("keys", "body", "rules"),
    [
        ({}, "", ["empty-body"]),
        ({}, "Trả lời.", []),
        ({"ngay_tra_loi": None}, "", []),
    ],
)
def test_an_answered_question_needs_its_answer(keys: dict[str, str], body: str, rules: list[str]) -> None:
    text = entry("hoi-dap", "hoi-thu", "Hỏi", body, **keys)
    assert [rule for rule, _, _ in told(text, "docs/hoi-dap/a.md")] == rules


def test_faults_of_a_draft_only_warn() -> None:
    text = NEWS.replace("tac_gia: Lê Thu Hà\n", "nhap: true\n")
    assert told(text) == [("missing-key", 1, Severity.WARNING)]
    assert read_file(PATH, text.encode()).facts is not None


@pytest.mark.parametrize("word", ["có lẽ", "", "[]", "~"])
def test_a_draft_word_that_is_no_yes_or_no_is_an_error(word: str) -> None:
    assert told(NEWS.replace("---\n", f"---\nnhap: {word}\n", 1)) == [("wrong-value", 2, Severity.ERROR)]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("nguon:", "ngu\u200bon:", "hidden-character", id="a hidden character in a key"),
        pytest.param("ngay_dang: ", "ngay_dang: \u200b", "hidden-character", id="a hidden character in a day"),
        pytest.param("ma: ", "ma: \x01", "hidden-character", id="a hidden character that YAML refuses"),
    ],
)
def test_what_cannot_be_seen_is_told_once(old: str, new: str, rule: str) -> None:
    text = entry("tin-tuc", "tin-a", "Tin", LONG)
    found = read_file("news/2026/a.md", text.replace(old, new, 1).encode()).findings
    assert [fault.rule for fault in found] == [rule]


def test_a_fault_after_a_hidden_character_of_the_body_is_told_too() -> None:
    text = entry("tin-tuc", "tin-a", "Tin", f"{LONG}\u200b").replace("ma: ", "ma: b: ")
    assert {fault.rule for fault in read_file("news/2026/a.md", text.encode()).findings} == {
        "hidden-character",
        "bad-yaml",
    }
