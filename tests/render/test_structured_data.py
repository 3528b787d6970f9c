"""What search engines are told of each kind, as schema.org describes it."""

from typing import Any

import pytest

from tests.makers import commune, item, site_of
from trangxa.pages.index import SiteIndex
from trangxa.pages.items import item_view
from trangxa.render.structured_data import json_ld


@pytest.mark.parametrize(
    ("path", "keys", "found"),
    [
        ("news/a.md", {}, {"@type": "NewsArticle", "headline": "Mục news-a", "datePublished": "2026-11-20"}),
        ("procedures/x/a.md", {"ma": "1.001193"}, {"@type": "GovernmentService", "identifier": "1.001193"}),
        ("docs/di-san/a.md", {}, {"geo": {"@type": "GeoCoordinates", "latitude": 21.79, "longitude": 105.56}}),
        (
            "docs/le-hoi/a.md",
            {"am_lich": None, "duong_lich": {"bat_dau": "2026-12-20", "ket_thuc": "2026-12-21"}},
            {"@type": "Event", "startDate": "2026-12-20", "endDate": "2026-12-21"},
        ),
        ("docs/can-bo/a.md", {}, {"@type": "Person", "jobTitle": "Chủ tịch UBND xã"}),
        ("docs/thong-bao/a.md", {}, {"@type": "SpecialAnnouncement", "expires": "2026-12-05"}),
        ("docs/hoi-dap/a.md", {}, {"@type": "QAPage"}),
        ("docs/van-ban/a.md", {}, {"@type": "Legislation"}),
    ],
)
def test_what_search_engines_are_told(path: str, keys: dict[str, Any], found: dict[str, Any]) -> None:
    entry = item(path, **keys)
    data = json_ld(item_view(SiteIndex(site_of(entry)), entry), commune(), "https://binhthanh.thainguyen.gov.vn/a.html")
    assert {name: data.get(name) for name in found} == found
    assert None not in data.values()
