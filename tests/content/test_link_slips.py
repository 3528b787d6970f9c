"""Links that were meant but show as brackets: told at their place, and only where one was meant."""

import pytest

from trangxa.content.link_slips import link_slips


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param("[Cổng tỉnh](https ://a.vn)", "có dấu cách", id="a blank in the address"),
        pytest.param("[Cổng tỉnh] (https://a.vn)", "Giữa [Cổng tỉnh] và (https://a.vn)", id="a blank before it"),
        pytest.param("[Kế hoạch]  (../2026/12.md)", "có dấu cách", id="blanks before the path of an item"),
        pytest.param("(Cổng tỉnh)[https://a.vn]", "viết ngược ngoặc", id="brackets the wrong way round"),
        pytest.param("[](https://a.vn)", "không có chữ nào", id="no words"),
        pytest.param("[ ](a.md)", "không có chữ nào", id="a blank for words"),
        pytest.param("Chữ[^1] và chữ[^1]", "Dấu chú thích [^1]", id="a note without its text"),
        pytest.param("[xem văn bản][vb1]", "không có địa chỉ", id="a name without its address"),
    ],
)
def test_what_was_meant_as_a_link(body: str, said: str) -> None:
    ((offset, rule, message, fix),) = link_slips(f"Mở đầu. {body}")
    assert (rule, said in message, bool(fix)) == ("broken-link", True, True)
    assert 7 <= offset <= len("Mở đầu. ") + len(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("[a](b.md) (xem thêm bên dưới)", id="a remark after a link"),
        pytest.param("- [x] (https://a.vn)", id="a task that is done"),
        pytest.param("Theo [1][2], và [3] (trang 5)", id="marks of sources"),
        pytest.param("Chữ[^1]\n\n[^1]: Chú thích", id="a note"),
        pytest.param("[a][Tỉnh]\n\n[tỉnh]: https://a.vn", id="a link by name"),
        pytest.param("[![Lễ hội](a.png)](b.md)", id="a picture that leads somewhere"),
        pytest.param("Gọi (0208)[máy lẻ 12]", id="brackets after brackets"),
    ],
)
def test_what_was_not(body: str) -> None:
    assert not list(link_slips(body))
