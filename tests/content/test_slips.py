"""Markdown written so that it shows as signs: told with its line, and only where it is one."""

import pytest

from trangxa.content.markdown import scan
from trangxa.content.slips import slips


def told(body: str) -> list[tuple[str, int]]:
    found = list(slips("a.md", body, 10, scan(body, 10)))
    assert all(fault.message.endswith(".") and fault.fix for fault in found)
    return [(fault.rule, fault.location.line) for fault in found]


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        pytest.param("Một\n\n##Kết quả", [("heading-blank", 12)], id="a heading without a blank"),
        pytest.param("## A\n\n#### B", [("heading-skip", 12)], id="a level passed over"),
        pytest.param("a\n[b](danh sach.pdf) c", [("broken-link", 11)], id="a blank in a link"),
        pytest.param("![b](../anh/hoi lang.jpg)", [("broken-link", 10)], id="a blank in the address of a picture"),
        pytest.param("<img/src=x/onerror=alert(1)>", [("raw-html", 10)], id="a tag with slashes for blanks"),
        pytest.param("a <svg/onload=alert(1)>", [("raw-html", 10)], id="a drawing with slashes for blanks"),
        pytest.param("a\n<o:p></o:p>", [("raw-html", 11), ("raw-html", 11)], id="tags that Word leaves"),
        pytest.param("!!! note\n    a", [("foreign-sign", 10)], id="a box of another program"),
        pytest.param("a {: .lon}\n\n{{ ten }}", [("foreign-sign", 10), ("foreign-sign", 12)], id="its signs in braces"),
        pytest.param("#XãBìnhThành đẹp", [], id="a hashtag"),
        pytest.param("Viết `##Kết quả` là sai, `[b](a b.md)` cũng sai", [], id="an example"),
        pytest.param("[b](a.md 'một hai') [c](<d.md>) [e](xem thêm bên dưới)", [], id="a title, a remark"),
        pytest.param("Nhiệt độ <10 độ và a<b/c", [], id="less than"),
    ],
)
def test_slips(body: str, faults: list[tuple[str, int]]) -> None:
    assert told(body) == faults
