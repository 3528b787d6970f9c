"""What every command says of itself and of a mistyped line: Vietnamese throughout, with an example."""

import gettext
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from tests.conftest import Run
from tests.sample import ROOT
from trangxa.cli.verbs import trangxa as group

Trangxa = Callable[..., Run]
ENGLISH = re.compile(r"\b(OPTIONS|COMMAND|ARGS|KIND|TEXT|INTEGER|RANGE|FILE|DIRECTORY|PATH|Usage|Options|Error)\b")
LOCALE = ROOT / "trangxa/cli/locale/vi/LC_MESSAGES"


def commands(above: click.Group, *words: str) -> Iterator[tuple[str, ...]]:
    """Words of every command and group under a group."""
    ctx = click.Context(above)
    for name in above.list_commands(ctx):
        command = above.get_command(ctx, name)
        yield (*words, name)
        if isinstance(command, click.Group):
            yield from commands(command, *words, name)


@pytest.mark.parametrize("words", list(commands(group)), ids=" ".join)
def test_every_help_is_vietnamese_and_ends_with_an_example(words: tuple[str, ...], trangxa: Trangxa) -> None:
    run = trangxa(*words, "--help")

    assert run.code == 0 and not ENGLISH.search(run.text), run.text
    example = re.findall(r"Ví dụ: (trangxa [\w ]+)", run.text.replace("\n", " "))
    assert len(example) == 1 and example[0].startswith(f"trangxa {' '.join(words)}"), run.text


def test_the_help_of_all_lists_the_verbs(trangxa: Trangxa) -> None:
    run = trangxa("--help")

    assert "Cách dùng: trangxa [TÙY_CHỌN] LỆNH …" in run.text and not ENGLISH.search(run.text)
    assert run.text.count("trangxa submit --help") == trangxa().text.count("trangxa submit --help") == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("chek",), "Không có lệnh “chek”. Có phải 'check'?"),
        (("member", "addd"), "Không có lệnh “addd”. Có phải 'add'?"),
        (("check", "--asof"), "Không có tùy chọn --asof. Có phải '--as-of'?"),
        (("check", "thua"), "Thừa tham số: thua"),
        (("check", "--as-of"), "Tùy chọn --as-of cần kèm một giá trị."),
        (("check", "--all=1"), "Tùy chọn --all không kèm giá trị."),
        (("check", "--as-of", "31/11/2026"), "“31/11/2026” không có trong lịch"),
        (("check", "--root", "/khong-co"), "không thấy '/khong-co'."),
        (("board", "--days", "900"), "900 nằm ngoài khoảng cho phép."),
        (("board", "--days", "x"), "“x” không phải một số."),
        (("audit", "--format", "pdf"), "“pdf” không phải một trong: 'terminal'"),
        (("server", "apache"), "“apache” không phải một trong: 'nginx', 'caddy'."),
        (("server",), "Thiếu tham số 'MÁY_CHỦ_WEB'. Chọn một trong:"),
        (("new", "tintuc", "A"), "không có loại “tintuc”. Có phải “tin-tuc”?"),
        (("new", "xyz", "A"), "không có loại “xyz”. Chọn một trong: trang, tin-tuc"),
        (("member", "add", "ha.lt"), "Thiếu tùy chọn '--name'."),
    ],
)
def test_a_mistyped_line_is_answered_in_vietnamese_with_an_example(
    words: tuple[str, ...], told: str, trangxa: Trangxa
) -> None:
    run = trangxa(*words)

    assert run.code == 2 and told in run.text, run.text
    assert not ENGLISH.search(run.text.replace("MÁY_CHỦ_WEB", ""))


def test_a_kind_may_be_written_as_it_is_called(project: Path, trangxa: Trangxa) -> None:
    run = trangxa("new", "Thông báo", "Lịch tiêm phòng", "--root", project)

    assert run.code == 0 and "docs/thong-bao/lich-tiem-phong.md" in run.text


def test_the_words_in_use_are_those_of_the_readable_file() -> None:
    """`messages.mo` is made by `msgfmt messages.po -o messages.mo`."""
    with (LOCALE / "messages.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    pairs = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', (LOCALE / "messages.po").read_text(encoding="utf-8"), re.M)

    assert len(pairs) > 30
    for english, vietnamese in pairs:
        assert compiled.gettext(english.replace(r"\n", "\n").replace(r"\t", "\t")) == vietnamese.replace(
            r"\n", "\n"
        ).replace(r"\t", "\t")
