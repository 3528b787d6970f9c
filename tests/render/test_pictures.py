"""Photos: smaller copies, upright, and without anything a camera or a phone has written into them."""

import io
from pathlib import Path

import pytest
from PIL import Image

from trangxa.render.pictures import Sized, copies_of, made, sized, tag

GPS = {1: "N", 2: (21.0, 47.0, 0.0), 3: "E", 4: (105.0, 34.0, 0.0)}


def photo(path: Path, size: tuple[int, int], *, turned: bool = False, mode: str = "RGB") -> Path:
    """A photo as a phone makes it: with a place, a camera's name, and perhaps lying on its side."""
    image = Image.new(mode, size, (180, 40, 40, 255)[: len(mode)])
    exif = Image.Exif()
    exif[0x0110] = "Máy ảnh của Nguyễn Văn A"
    exif[0x0112] = 6 if turned else 1
    exif.get_ifd(0x8825).update(GPS)
    image.save(path, exif=exif)
    return path


def test_a_large_photo_gets_three_widths_and_a_small_one_its_own(tmp_path: Path) -> None:
    assert sized(photo(tmp_path / "a.jpg", (4000, 3000))) == Sized(4000, 3000, (480, 960, 1600))
    assert sized(photo(tmp_path / "b.jpg", (700, 500))) == Sized(700, 500, (480, 700))


def test_a_photo_lying_on_its_side_is_measured_and_made_upright(tmp_path: Path) -> None:
    source = photo(tmp_path / "a.jpg", (1000, 600), turned=True)
    assert sized(source) == Sized(600, 1000, (480, 600))
    with Image.open(io.BytesIO(made(source, 480, "JPEG"))) as copy:
        assert copy.size == (480, 800)


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG"])
def test_copies_hold_no_place_no_name_no_comment(tmp_path: Path, form: str) -> None:
    data = made(photo(tmp_path / "a.jpg", (800, 600)), 480, form)
    with Image.open(io.BytesIO(data)) as copy:
        assert not copy.getexif() and "comment" not in copy.info
    assert "Nguyễn".encode() not in data


def test_copies_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    source = photo(tmp_path / "a.jpg", (800, 600))
    assert made(source, 480, "WEBP") == made(source, 480, "WEBP")


def test_transparent_pictures_keep_their_transparency(tmp_path: Path) -> None:
    picture = sized(photo(tmp_path / "a.png", (600, 400), mode="RGBA"))
    assert picture and picture.clear
    assert [address for address, _, _ in copies_of("anh/a.png", picture)] == [
        "anh/a.480.webp",
        "anh/a.480.png",
        "anh/a.600.webp",
        "anh/a.600.png",
    ]


def test_a_drawing_is_measured_by_its_view_box(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"/>', encoding="utf-8")
    assert sized(tmp_path / "a.svg") == Sized(640, 400)


def test_what_is_no_picture_has_no_size(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    assert sized(tmp_path / "a.jpg") is None


def test_the_element_keeps_its_space_waits_and_offers_webp_first() -> None:
    html = tag("../anh/a.jpg", 'Lễ "cầu mùa"', Sized(2000, 1000, (480, 960, 1600)))
    assert html.index("image/webp") < html.index("<img")
    assert 'src="../anh/a.960.jpg"' in html and 'width="2000" height="1000"' in html
    assert 'loading="lazy"' in html and "Lễ &#34;cầu mùa&#34;" in html
