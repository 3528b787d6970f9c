"""Character sets: what is UTF-8 becomes clean text, everything else a finding with its line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trangxa.content.text import MAX_BYTES, decode, mended, text_faults
from trangxa.findings import Finding

TCVN3 = "C«ng tµi liÖu ®Ó x· B×nh Thµnh vµ c¸n bé"
VNI = "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam, ñaøi, vaø, thuû"
SENTENCE = "Ủy ban nhân dân xã Bình Thành họp ngày 23/11/2026 — “khẩn”, 5 m², 30 °C, 1½ giờ, § 2."


def told(text: str) -> list[tuple[str, int]]:
    return [(finding.rule, finding.location.line) for finding in text_faults(text, "a.md")]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("một\r\nhai\rba\n".encode(), "một\nhai\nba\n", id="line ends"),
        pytest.param("một".encode("utf-8-sig"), "một", id="byte order mark"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_decode(raw: bytes, text: str) -> None:
    assert decode(raw, "a.md") == text


@pytest.mark.parametrize(
    ("raw", "rule", "line"),
    [
        pytest.param("một".encode("utf-16"), "not-utf8", 1, id="UTF-16"),
        pytest.param(("chữ " * 20).encode("utf-16-be"), "not-utf8", 1, id="UTF-16 without mark"),
        pytest.param(b"mot\nhai \xe2\n", "not-utf8", 2, id="stray byte on line 2"),
        pytest.param(TCVN3.encode("latin-1"), "old-charset", 1, id="TCVN3 bytes"),
        pytest.param(b"C\xf4\xf2ng h\xf2a", "not-utf8", 1, id="Windows-1258"),
        pytest.param(b"PK\x03\x04" + b"\0" * 90, "not-utf8", 0, id="a Word file renamed"),
        pytest.param(b"\x1f\x8b\x08\0" + TCVN3.encode("latin-1"), "not-utf8", 0, id="packed"),
        pytest.param(b"a" * (MAX_BYTES + 1), "file-too-large", 0, id="too large"),
    ],
)
def test_what_is_not_utf8_is_one_finding(raw: bytes, rule: str, line: int) -> None:
    found = decode(raw, "a.md")
    assert isinstance(found, Finding)
    assert (found.rule, found.location.line) == (rule, line)
    assert found.fix


def test_good_vietnamese_has_no_fault() -> None:
    assert told(SENTENCE) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param(f"một\n{TCVN3}", [("old-charset", 2)], id="TCVN3 pasted as letters"),
        pytest.param(f"một\n\n{VNI}", [("old-charset", 3)], id="VNI pasted as letters"),
        pytest.param("một\nhá»™i Ä‘á»“ng", [("damaged-text", 2)], id="UTF-8 saved twice"),
        pytest.param("một\nđ\ufffd\n", [("damaged-text", 2)], id="replacement character"),
        pytest.param("a\n" + unicodedata.normalize("NFD", "xã"), [("not-nfc", 2)], id="decomposed letters"),
        pytest.param("a\nb\u200bc", [("hidden-character", 2)], id="zero width space"),
        pytest.param("a\nb\u202ec", [("hidden-character", 2)], id="right-to-left override"),
        pytest.param("a\nb\x07c", [("hidden-character", 2)], id="control character"),
        pytest.param("a\nb\u200cc", [("hidden-character", 2)], id="zero width non-joiner"),
        pytest.param("a\nb\u200dc", [("hidden-character", 2)], id="zero width joiner in a word"),
        pytest.param("👨\u200d👩\u200d👧 cả nhà", [], id="joined pictographs"),
        pytest.param("một\nThoâng baùo cuûa UÛy ban", [("old-charset", 2)], id="a few words of VNI"),
        pytest.param("một\n§Ò ¸n ph¸t triÓn v¨n hãa", [("old-charset", 2)], id="a few words of TCVN3"),
        pytest.param("một\nAi cÅ©ng gÃ³p cÃ´ng", [("damaged-text", 2)], id="a few letters saved twice"),
        pytest.param("a\nAi c?ng góp s?c v?i xã", [("damaged-text", 2)], id="letters lost"),
        pytest.param("Có không? Sao?vì: https://a.vn/?a=b&c?d=e tim?q=x xem.php?id=1?x", [], id="true question marks"),
        pytest.param("CẢ XÃ · XÃ, «XÃ» 30 m² và 5 m³, giá £5", [], id="capitals and signs"),
        pytest.param("Müller, naïve, ¼ lít, Noël, tháng ½ và 2²", [], id="foreign words"),
    ],
)
def test_faults_of_characters(text: str, faults: list[tuple[str, int]]) -> None:
    assert told(text) == faults


@given(text=st.text())
def test_mended_text_has_neither_decomposed_nor_hidden_characters(text: str) -> None:
    rules = {rule for rule, _ in told(mended(text))}
    assert rules.isdisjoint({"not-nfc", "hidden-character"})
    assert mended(mended(text)) == mended(text)
