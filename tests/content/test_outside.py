"""Addresses out of the page: what their words alone tell against them."""

import pytest

from trangxa.content.outside import wrong_outside


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("http://localhost:8000/", "tên miền thật", id="the editor's own computer"),
        pytest.param("http://192.168.1.2/a", "mạng nội bộ", id="a computer of the office"),
        pytest.param("https://172.20.0.1:8080/", "mạng nội bộ", id="another network of the office"),
        pytest.param("http://may-chu.local/", "mạng nội bộ", id="a name of the office's network"),
        pytest.param("https://thainguyen.gov.vn@a.com/", "dẫn tới a.com", id="another host behind an at sign"),
        pytest.param("https://th\u0430inguyen.gov.vn/", "địa chỉ giả", id="a Cyrillic letter in a Latin name"),
        pytest.param("mailto:abc", "thư điện tử", id="no mailbox"),
        pytest.param("tel:abc", "số điện thoại", id="no number"),
    ],
)
def test_what_is_wrong(address: str, said: str) -> None:
    wrong, mend = wrong_outside(address)
    assert (said in wrong, mend.endswith(".")) == (True, True)


@pytest.mark.parametrize(
    "address",
    [
        "https://thainguyen.gov.vn/",
        "https://xã.vn/a@b",
        "http://113.160.1.2/",
        "http://172.32.0.1/",
        "https://10.vn/a",
        "mailto:a@b.vn",
        "tel:+84 208 3 000 001",
    ],
)
def test_what_is_not(address: str) -> None:
    assert wrong_outside(address) == ("", "")
