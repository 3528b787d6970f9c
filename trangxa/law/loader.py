"""Reading profiles: package data by id, or any text of the same shape."""

from importlib import resources

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from trangxa.content.frontmatter import Raw, parse_front_matter
from trangxa.law.catalogue import Profile
from trangxa.law.errors import LawError

_PACKAGE = "trangxa.law"
_HINT = "Sửa tệp hồ sơ pháp lý theo đúng mẫu của nd43-2011.yml."
_SHARED = ("citation", "in_force", "kept", "binds", "source")
_MESSAGES = {
    "missing": "thiếu khóa này",
    "extra_forbidden": "khóa không có trong mẫu",
    "string_too_short": "giá trị trống",
    "literal_error": "giá trị không thuộc các giá trị cho phép",
}


def profile_ids() -> tuple[str, ...]:
    """Ids of the profiles that come with the package."""
    names = (entry.name for entry in resources.files(_PACKAGE).iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


def load_profile(id: str) -> Profile:
    """The profile with this id; raises `LawError` when there is none or its file is wrong."""
    if id not in profile_ids():
        raise LawError(f"Không có hồ sơ pháp lý “{id}”.", f"Chọn một trong: {', '.join(profile_ids())}.")
    name = f"{id}.yml"
    profile = parse_profile((resources.files(_PACKAGE) / name).read_text(encoding="utf-8"), name)
    if profile.id != id:
        raise LawError(f"{name}:1: id ghi “{profile.id}”, khác tên tệp.", _HINT)
    return profile


def parse_profile(text: str, path: str) -> Profile:
    """Read a profile; `path` is only for messages. Raises `LawError` with every fault, each with file and line."""
    front = parse_front_matter(f"---\n{text}\n---\n", path)
    if isinstance(front, list):
        raise LawError("\n".join(f"{path}:{max(1, f.location.line - 1)}: {f.message}" for f in front), front[0].fix)
    try:
        return Profile.model_validate(_with_shared(front.values))
    except ValidationError as error:
        faults = [_fault(details, front.lines, path) for details in error.errors(include_url=False)]
        raise LawError("\n".join(dict.fromkeys(faults)), _HINT) from None


def _with_shared(values: dict[str, Raw]) -> dict[str, Raw]:
    """Each obligation carries what its law says of all, unless it says otherwise."""
    obligations = values.get("obligations")
    shared = {name: values[name] for name in _SHARED if name in values}
    if not isinstance(obligations, list):
        return values
    return {
        **values,
        "obligations": [{**shared, **entry} if isinstance(entry, dict) else entry for entry in obligations],
    }


def _fault(details: ErrorDetails, lines: dict[str, int], path: str) -> str:
    dotted = place = ".".join(map(str, details["loc"]))
    while place and place not in lines:
        place = place.rpartition(".")[0]
    known = (
        details["msg"]
        if "ctx" in details and details["type"] in ("kind", "key", "section", "twice")
        else "giá trị không đúng"
    )
    return f"{path}:{max(1, lines.get(place, 2) - 1)}: {dotted or 'hồ sơ'}: {_MESSAGES.get(details['type'], known)}."
