"""What may happen to what a published site says of itself, and the finding that each must cause."""

from datetime import date

from tests.published import spoiling as make
from tests.published.alterations import NEWS, OFFICIAL
from tests.published.spoiling import Altered
from trangxa.published.claims import ITEMS, REPORT

OF_CLAIMS = (
    Altered(
        "so-do-thieu", make.edited("sitemap.xml", NEWS, "khac.html"), "published-claim-differs", "sitemap.xml", NEWS
    ),
    Altered(
        "sua-ban-ke", make.claims(make.page_claim(NEWS, title="Tin khác")), "published-claims-edited", ITEMS, "seal"
    ),
    Altered(
        "ban-ke-sai-ngay",
        make.claims(make.page_claim(NEWS, posted=date(2026, 11, 1)), sealed=True),
        "published-claim-differs",
        NEWS,
        "“2026-11-20”",
    ),
    Altered("ban-ke-hong", make.added(ITEMS, b"{"), "published-claims-unreadable", ITEMS),
    Altered("mat-ban-ke", make.removed(ITEMS), "published-no-claims", ITEMS),
    Altered("sua-ket-qua", make.report(make.outcome("nd43.10.1.b", "Chưa đạt")), "published-altered-file", REPORT),
    Altered(
        "ket-qua-duoc-bao-dam",
        make.report(make.outcome("nd43.10.1.b", "Chưa đạt"), sealed=True),
        "published-claim-differs",
        REPORT,
        "Chưa đạt",
    ),
    Altered(
        "sua-so-dem",
        make.report(lambda said: said["counts"].update({"Đạt": 99}), sealed=True),
        "published-claim-differs",
        REPORT,
        "Số đếm",
    ),
    Altered("mat-bao-cao", make.removed(REPORT), "published-missing-file", REPORT),
    Altered("bao-cao-hong", make.added(REPORT, b"[]"), "published-claims-unreadable", REPORT),
    Altered(
        "sua-trang-va-ban-ke",
        make.vouched(OFFICIAL, make.edited(OFFICIAL, "@binhthanh.thainguyen.gov.vn", "@gmail.com")),
        "published-claim-differs",
        REPORT,
        "“Chưa đạt”",
    ),
)
