"""Office files are zip archives that carry the time of writing; without it the same report gives the same bytes."""

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)


def settled_zip(data: bytes) -> bytes:
    """The archive with every entry dated 1980-01-01, in the same order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
