"""QR codes of addresses as SVG that fits a strict Content-Security-Policy (ISO/IEC 18004, level M)."""

from functools import lru_cache

import segno
from markupsafe import Markup

_MASK = 2
"""The mask that suits addresses best on the whole: trying all eight takes eight times as long and gains little."""


@lru_cache(maxsize=64)
def qr(address: str) -> Markup:
    """An `<svg>` of the code, four modules of quiet zone around it; no style attribute, no size of its own."""
    code = segno.make_qr(address, error="m", mask=_MASK)
    return Markup(code.svg_inline(omitsize=True, svgclass="tx-qr", lineclass=None, border=4))
