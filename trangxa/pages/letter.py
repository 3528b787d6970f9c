"""A letter to the office: what people fill in, and whom it goes to. The page makes an e-mail of it or prints it."""

from datetime import date
from typing import Literal, NamedTuple


class Field(NamedTuple):
    """Something to fill in. `one` and `some` offer options, of which one or several may be chosen."""

    name: str
    label: str
    kind: Literal["line", "text", "phone", "one", "some"] = "line"
    hint: str = ""
    options: tuple[str, ...] = ()
    required: bool = True
    autocomplete: str = "off"
    """What browsers may fill in by themselves (HTML, autofill)."""


class Letter(NamedTuple):
    """A letter without a server: nothing is sent unless the person sends it with a mail program."""

    heading: str
    """Title on paper."""

    office: str
    email: str
    subject: str
    fields: tuple[Field, ...]
    fixed: tuple[tuple[str, str], ...] = ()
    """Label and value of what is known before."""

    form: str = ""
    """Name of the form that a decree gives it."""

    pledge: str = ""
    """Sentence above the signature."""

    note: str = ""
    """What else people should know before they write."""

    signed: bool = True
    until: date | None = None
    """Last day on which it may be sent."""


NAME = Field("ten", "Họ, tên", autocomplete="name")
HOME = Field("noi-o", "Nơi cư trú", hint="Ghi xóm, xã", autocomplete="address-line1")
REACH = Field("lien-lac", "Điện thoại hoặc thư điện tử", hint="Để xã trả lời", autocomplete="tel")
