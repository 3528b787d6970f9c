"""What a submitted version may consist of: its own file, and pictures and attachments; never another item's bytes."""

from trangxa.content.facts import kind_of
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.sections import section_of
from trangxa.editorial.entry import SETTING, Version
from trangxa.editorial.places import SETTINGS_FOLDER, is_setting


def version_objection(version: Version) -> str | None:
    """Why a version cannot be handed over, whoever does it: approving it would approve what nobody names."""
    if version.path not in version.files:
        return f"bản trình không có chính tệp {version.path}."
    if (told := _kind(version)) != version.kind:
        return f"{version.path} là loại “{told}”, không phải “{version.kind}”."
    if version.kind == SETTING and version.code != version.path:
        return f"{version.path} phải trình dưới đúng tên tệp."
    strange = sorted(path for path in version.files if path != version.path and not _shown(path, version))
    return f"bản trình kèm {strange[0]}, tệp phải trình riêng." if strange else None


def _kind(version: Version) -> str:
    if is_setting(version.path):
        return SETTING
    return kind_of(version.path) if version.path.endswith(".md") and section_of(version.path) else ""


def _shown(path: str, version: Version) -> bool:
    """Whether a file may go with an item; the emblem of the office lies wherever `commune.yml` says."""
    if path.endswith(".md") or path.startswith(f"{SETTINGS_FOLDER}/") or is_setting(path):
        return False
    return section_of(path) is not None or version.path == COMMUNE_FILE
