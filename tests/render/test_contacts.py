"""Numbers and addresses in texts: they can be called, and a phone's narrow screen does not tear them."""

import pytest

from trangxa.render.contacts import with_contacts

OFFICE = '<a href="tel:02083000001">0208 3 000 001</a>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>Gọi 0208 3 000 001.</p>", f"<p>Gọi {OFFICE}.</p>"),
        ("<td>0208 3 000 001</td>", f"<td>{OFFICE}</td>"),
        ("<p>Gọi 0208.3000.001</p>", '<p>Gọi <a href="tel:02083000001">0208.3000.001</a></p>'),
        ("<p>Tổng đài 1900 9095</p>", '<p>Tổng đài <a href="tel:19009095">1900 9095</a></p>'),
        ("<p>Viết tới ubnd@xa.gov.vn.</p>", "<p>Viết tới ubnd<wbr>@xa.gov.vn.</p>"),
    ],
)
def test_numbers_are_linked_and_addresses_may_break_before_their_sign(text: str, shown: str) -> None:
    assert with_contacts(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        f"<p>Gọi {OFFICE}.</p>",
        '<p><a href="mailto:ubnd@xa.gov.vn">ubnd@xa.gov.vn</a></p>',
        "<p><code>0208 3 000 001</code></p>",
        '<p><img src="anh/0208 3 000 001@2x.webp" alt="Số 0208 3 000 001"></p>',
        "<p>Ngày 01 07 2025, Quyết định 0208/QĐ-UBND, 1.250.000.000 đồng, tài khoản 10208 3 000 001</p>",
        "<p>12.0208 300 000 đồng</p>",
    ],
)
def test_links_code_pictures_and_other_numbers_stay(text: str) -> None:
    assert with_contacts(text) == text
