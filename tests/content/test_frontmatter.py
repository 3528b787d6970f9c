"""Front matter: values stay what was typed, lines are those of the file, YAML's traps are findings."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trangxa.content.frontmatter import FrontMatter, Raw, parse_front_matter
from trangxa.content.plain_front import read_plain
from trangxa.content.yaml_reader import read_yaml
from trangxa.findings import Finding


def parsed(source: str, body: str = "") -> FrontMatter:
    found = parse_front_matter(f"---\n{source}---\n{body}", "a.md")
    assert isinstance(found, FrontMatter), found
    return found


def refused(text: str) -> list[tuple[str, int]]:
    found = parse_front_matter(text, "a.md")
    assert isinstance(found, list), found
    assert all(finding.message and finding.fix for finding in found)
    return [(finding.rule, finding.location.line) for finding in found]


@pytest.mark.parametrize(
    "written",
    [
        "00123",
        "11:30",
        "no",
        "yes",
        "on",
        "2026-02-31",
        "1_000",
        "0x1f",
        "1e3",
        ".5",
        "+84208",
        "12/KH-UBND",
        "=",
        "<<",
    ],
)
def test_a_plain_value_stays_what_was_typed(written: str) -> None:
    assert parsed(f"a: {written}\n").values == {"a": written}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        pytest.param("a:\n", None, id="nothing"),
        pytest.param("a: ~\n", None, id="tilde"),
        pytest.param("a: null\n", None, id="null"),
        pytest.param("a: ''\n", "", id="empty quotes"),
        pytest.param("a: 'null'\n", "null", id="quoted null"),
        pytest.param("a: []\n", [], id="empty list"),
        pytest.param("a: {}\n", {}, id="empty group"),
        pytest.param('a: "Thông báo: lịch họp"\n', "Thông báo: lịch họp", id="quoted colon"),
        pytest.param("a: 'ông ''B'''\n", "ông 'B'", id="doubled quotes"),
        pytest.param("a: chữ # lời nhắc\n", "chữ", id="comment"),
        pytest.param("a: mục#2\n", "mục#2", id="hash inside a word"),
        pytest.param("a: |\n  một\n  hai\n", "một\nhai", id="block"),
        pytest.param("a: >\n  một\n  hai\n", "một hai", id="folded"),
        pytest.param("a: một\n  hai\n", "một hai", id="value over two lines"),
        pytest.param("a:\n  - một\n  - hai\n", ["một", "hai"], id="list"),
        pytest.param("a:\n- một\n-\n", ["một", None], id="list with an empty entry"),
        pytest.param("a: [một, hai]\n", ["một", "hai"], id="list on one line"),
        pytest.param("a:\n  b: 1\n  c:\n    - d: 2\n", {"b": "1", "c": [{"d": "2"}]}, id="groups"),
    ],
)
def test_values(source: str, value: Raw) -> None:
    assert parsed(source).values == {"a": value}


def test_lines_are_those_of_the_file() -> None:
    source = "# lời nhắc\na: 1\n\nb:\n  - tep: x\n    ten: y\n  - tep: z\nc: |\n  một\n\n  hai\nd: 2\n"
    assert parsed(source).lines == {
        "a": 3, "b": 5, "b.0": 6, "b.0.tep": 6, "b.0.ten": 7, "b.1": 8, "b.1.tep": 8, "c": 9, "d": 13,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "said", "mend"),
    [
        pytest.param("\n---\na: 1\n---\n", 1, "Trước dòng ---", "phía trên dòng 2", id="a blank line above"),
        pytest.param("# Tin\n\n---\na: 1\n---\n", 1, "Trước dòng ---", "phía trên dòng 3", id="a heading above"),
        pytest.param("```yaml\n---\na: 1\n---\n", 1, "Trước dòng ---", "phía trên dòng 2", id="a fence above"),
        pytest.param(" ---\na: 1\n---\n", 1, "“ ---”", "gõ lại ---", id="a blank before the dashes"),
        pytest.param("----\na: 1\n---\n", 1, "“----”", "gõ lại ---", id="four dashes"),
        pytest.param("—\na: 1\n—\n", 1, "“—”", "gõ lại ---", id="the dash that Word makes of three"),
        pytest.param("+++\na: 1\n+++\n", 1, "“+++”", "gõ lại ---", id="the signs of another program"),
        pytest.param("a: 1\nb: 2\n---\nThân.\n", 1, "thiếu dòng ---", "lên trên dòng này", id="no first dashes"),
        pytest.param("---\na: 1\n—\nThân.\n", 3, "“—”", "gõ lại ---", id="another dash at the end"),
        pytest.param("---\na: 1\n- - -\n\nThân.\n", 3, "“- - -”", "gõ lại ---", id="dashes with blanks at the end"),
        pytest.param("---\na: 1\n****\nThân.\n", 3, "“****”", "gõ lại ---", id="stars at the end"),
        pytest.param("---\na: 1\n...\nb: 2\n---\n", 3, "Dòng ... này", "Xóa dòng ...", id="dots in the middle"),
        pytest.param("---\na: 1\nb = c\nd: 2\n---\n", 3, "b = c", "hai chấm", id="an equals sign for the colon"),
    ],
)
def test_the_line_that_is_no_line_of_dashes_is_shown(text: str, line: int, said: str, mend: str) -> None:
    found = parse_front_matter(text, "a.md")
    assert isinstance(found, list)
    assert [(f.location.line, said in f.message, mend in f.fix) for f in found] == [(line, True, True)]


@pytest.mark.parametrize("source", ["a: 1\n", "a:\n  - x\n", "a: 'b: c'\n", "a: {b: c}\n"])
def test_the_body_begins_after_the_second_line_of_dashes(source: str) -> None:
    front = parsed(source, "\nMột.\n---\nHai.\n")
    assert front.body == "\nMột.\n---\nHai.\n"
    assert front.body_line == source.count("\n") + 3


def test_the_file_may_end_with_the_second_line_of_dashes() -> None:
    found = parse_front_matter("---\na: 1\n---", "a.md")
    assert isinstance(found, FrontMatter)
    assert (found.values, found.body, found.body_line) == ({"a": "1"}, "", 4)


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        pytest.param("", "empty-file", 0, id="empty"),
        pytest.param(" \n\t\n", "empty-file", 0, id="blank"),
        pytest.param("Chữ.\n", "no-front-matter", 1, id="no front matter"),
        pytest.param("\n---\na: 1\n---\n", "no-front-matter", 1, id="a blank line before it"),
        pytest.param("---\na: 1\n\nThân bài.\n", "unclosed-front-matter", 1, id="not closed"),
        pytest.param("---\na:\n\tb: 1\n---\n", "tab-indentation", 3, id="tab"),
        pytest.param("---\na: b: c\n---\n", "bad-yaml", 2, id="colon in a value"),
        pytest.param("---\na: 1\n  b: 2\n---\n", "bad-yaml", 3, id="a key out of line"),
        pytest.param('---\na: "b\nc: 1\n---\n', "bad-yaml", 2, id="open double quote"),
        pytest.param("---\na: 'b\nc: 1\n---\n", "bad-yaml", 2, id="open single quote"),
        pytest.param("---\nz: 0\na: [b\nc: 1\n---\n", "bad-yaml", 3, id="open bracket"),
        pytest.param("---\nz: 0\na: {b\nc: 1\n---\n", "bad-yaml", 3, id="open brace"),
        pytest.param("---\nz: 0\na: *b\n---\n", "bad-yaml", 3, id="star"),
        pytest.param("---\nz: 0\na: @b\n---\n", "bad-yaml", 3, id="at sign"),
        pytest.param("---\nz: 0\na: !b!c d\n---\n", "bad-yaml", 3, id="exclamation mark"),
        pytest.param('---\nz: 0\na: "C:\\d"\n---\n', "bad-yaml", 3, id="backslash"),
        pytest.param("---\nz: 0\na: &x [1]\nb: *x\n---\n", "bad-yaml", 3, id="the same list twice"),
        pytest.param("---\nchỉ có chữ\n---\n", "bad-yaml", 2, id="no key"),
        pytest.param("---\n- a\n---\n", "bad-yaml", 2, id="list"),
        pytest.param("---\na: \x07\n---\n", "bad-yaml", 2, id="a character that YAML refuses"),
        pytest.param("---\n---\nThân.\n", "bad-yaml", 2, id="nothing between the dashes"),
        pytest.param("---\na: 1\nb: 2\na: 3\n---\n", "duplicate-key", 4, id="key twice"),
        pytest.param("---\na:\n  b: 1\n  b: 2\n---\n", "duplicate-key", 4, id="key of a group twice"),
        pytest.param(f"---\na: {'[' * 600}{']' * 600}\n---\n", "bad-yaml", 2, id="600 lists in one another"),
        pytest.param(f"---\na: {'[' * 200_000}\n---\n", "bad-yaml", 2, id="200 000 open brackets"),
        pytest.param(f"---\na:\n  {'- ' * 100_000}b\n---\n", "bad-yaml", 2, id="100 000 dashes on a line"),
        pytest.param(f"---\n{'? ' * 100_000}b\n---\n", "bad-yaml", 2, id="100 000 question marks on a line"),
    ],
)
def test_what_cannot_be_read_is_one_finding(text: str, rule: str, line: int) -> None:
    assert refused(text) == [(rule, line)]


def test_every_duplicate_key_is_told() -> None:
    assert refused("---\na: 1\na: 2\nb: [1]\nb: 2\n---\n") == [("duplicate-key", 3), ("duplicate-key", 5)]


def test_a_cause_is_said_in_words() -> None:
    (finding,) = (f for f in [parse_front_matter("---\na: b: c\n---\n", "a.md")] if isinstance(f, list))
    assert "hai chấm" in finding[0].message
    assert "ngoặc kép" in finding[0].fix


LINES = st.lists(
    st.one_of(
        st.sampled_from(["a: 1", "b:", "  - x", "- y", "  - 'z'", "c: ''", "  d: 2", "# e", "", "a: b #c", "f: null"]),
        st.text(alphabet=string.ascii_letters[:4] + "0:-#'\" [],&*!|>?%@{}đ\u00a0\\_~=.", max_size=12),
        st.tuples(st.sampled_from(["a", "b", "c_d"]), st.text(alphabet="a1:-#'\" ,&đ~=.null", max_size=10)).map(
            ": ".join
        ),
        st.text(alphabet="a1:-#'\" ,&đ~=.null", max_size=10).map("  - ".__add__),
    ),
    max_size=6,
)


@settings(max_examples=400)
@given(lines=LINES)
def test_the_short_way_finds_what_the_yaml_reader_finds(lines: list[str]) -> None:
    source = "\n".join(lines)
    plain = read_plain(f"---\n{source}\n---\nThân bài.\n")
    if plain is not None:
        assert plain[:2] == read_yaml(source, "a.md", 2)


@settings(max_examples=200)
@given(text=st.one_of(st.text(max_size=80), LINES.map(lambda lines: "---\n" + "\n".join(lines) + "\n---\nThân")))
def test_any_text_gives_values_or_findings_and_never_an_exception(text: str) -> None:
    found = parse_front_matter(text, "a.md")
    assert isinstance(found, FrontMatter) or all(isinstance(finding, Finding) for finding in found)


@pytest.mark.parametrize(
    ("written", "line", "words"),
    [
        pytest.param("a: 1\nnguon:Ban\nb: 2", 3, "một dấu cách thường", id="no blank after the colon"),
        pytest.param("a: 1\nnguon： Ban\nb: 2", 3, "dấu hai chấm", id="a wide colon"),
        pytest.param("a: 1\nnguon:\u00a0Ban\nb: 2", 3, "một dấu cách thường", id="a blank that does not break"),
        pytest.param("a: 1\nngay_dang:2026-11-12\nb: 2", 3, "một dấu cách thường", id="a day without a blank"),
        pytest.param("a:\n  - b\n\u00a0\u00a0- c\nd: e", 4, "dấu cách lạ", id="indented by other blanks"),
        pytest.param("a:\n  -\tb", 3, "dấu Tab", id="tab after a dash"),
        pytest.param("a: - b", 2, "mở đầu bằng dấu gạch ngang", id="a dash first"),
        pytest.param("a: !Khẩn họp", 2, "mở đầu bằng dấu !", id="an exclamation mark first"),
        pytest.param("a: ?", 2, "mở đầu bằng dấu ?", id="a question mark first"),
        pytest.param('a: "b\\u202ec"', 2, "U+202E", id="a hidden character by its code"),
        pytest.param('a: "b\\0c"', 2, "U+0000", id="a zero by its code"),
        pytest.param("a: *Khẩn* họp", 2, "mở đầu bằng dấu *", id="a star first"),
        pytest.param("z: 0\na: &b họp", 3, "mở đầu bằng dấu &", id="an ampersand that would be cut off"),
        pytest.param("z: 0\na: !!int 5", 3, "mở đầu bằng dấu !", id="a type that would be cut off"),
        pytest.param("z: 0\na: #1 họp\nb: c", 3, "mở đầu bằng dấu #", id="a number sign that would be cut off"),
        pytest.param("a: 1\n---\nb: 2", 3, "sau nó vẫn còn khóa", id="dashes between the keys"),
        pytest.param("a: [1]\n---\nb: 2\nc:\n  - d", 3, "sau nó vẫn còn khóa", id="dashes after a list"),
    ],
)
def test_the_line_told_is_that_of_the_mistake(written: str, line: int, words: str) -> None:
    found = parse_front_matter(f"---\n{written}\n---\n\nThân bài.\n", "a.md")
    assert isinstance(found, list)
    assert [finding.location.line for finding in found] == [line]
    assert words in found[0].message + found[0].fix


@pytest.mark.parametrize("source", ["a: # lời nhắc\n", "a:\n  # lời nhắc\n  - b\n", "a: 'b' # c\n", "a: |\n  # b\n"])
def test_a_remark_is_no_value(source: str) -> None:
    assert isinstance(parse_front_matter(f"---\n{source}---\n", "a.md"), FrontMatter)


def test_curly_quotes_around_a_colon_are_told_apart_from_straight_ones() -> None:
    (found,) = (f for f in [parse_front_matter("---\na: “b: c”\n---\n", "a.md")] if isinstance(f, list))
    assert "Ngoặc cong" in found[0].fix
