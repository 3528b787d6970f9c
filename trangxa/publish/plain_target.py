"""`file:…?usb`: a plain folder, as on a USB stick, that opens from `file://`; it holds one release."""

from dataclasses import dataclass
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.digests import differences, digests_of
from trangxa.publish.hindrances import told
from trangxa.publish.lock import LOCK, only_one
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest
from trangxa.publish.reading_back import read_served, read_shown
from trangxa.publish.release import Release
from trangxa.publish.target import Outcome, Progress, Served, Shown, Stored
from trangxa.render.output import Output
from trangxa.render.present import present_files


@dataclass(frozen=True, slots=True)
class PlainTarget:
    """The folder. What it holds beside the site, under names that begin with a dot, stays."""

    folder: Path

    def publish(self, release: Release, progress: Progress) -> Outcome:
        """Changed files are written aside, then moved in under a journal: a cut is finished by the next run."""
        plain = release.unpacked()
        with told(str(self.folder)):
            self._check_ours()
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            with only_one(self.folder.parent / f"{LOCK}-{self.folder.name}"):
                sent = self._bring(plain, progress)
            wrong = next(differences(plain.manifest, digests_of(self.folder)), None)
        if wrong:
            raise TrangxaError(f"{self.folder / wrong.location.path}: chép xong không đúng.", "Thử ổ đĩa khác.")
        return Outcome(release.id, len(sent), sum(sent), known=not sent)

    def rollback(self, to: str) -> Stored:
        """Never: there is no older release in the folder."""
        raise TrangxaError(f"{self.folder} chỉ giữ một bản nên không lùi được.", "Phát hành lại từ nội dung cũ.")

    def releases(self) -> tuple[Stored, ...]:
        """The one that is there."""
        path = self.folder / MANIFEST
        if not path.is_file():
            return ()
        manifest = read_manifest(path.read_bytes(), str(self.folder))
        return (Stored(manifest.id, manifest.id, True),)

    def shown(self) -> Shown | None:
        """From the folder."""
        with told(str(self.folder)):
            return read_shown(self.folder)

    def served(self) -> Served:
        """What lies in the folder."""
        with told(str(self.folder)):
            return read_served(self.folder, str(self.folder))

    def _check_ours(self) -> None:
        """What is no part of a release is removed: so never in a folder that holds other things."""
        if digests_of(self.folder) and not (self.folder / MANIFEST).is_file():
            raise TrangxaError(
                f"Thư mục {self.folder} đang có tệp khác, không phải bản phát hành.",
                "Ghi một thư mục con mới trong noi_dang, như E:/trang-xa.",
            )

    def _check_strays(self, release: Release) -> None:
        """What people have put among the pages is theirs: it must not go with the pages that are no longer wanted."""
        there = {url for url, _ in present_files(str(self.folder))} if self.folder.is_dir() else set[str]()
        strays = sorted(there - release.digests.keys() - self._released())
        if strays:
            raise TrangxaError(
                f"Thư mục {self.folder} có tệp không phải của trang: {', '.join(strays[:3])}.",
                "Chuyển các tệp ấy sang thư mục khác rồi chạy lại.",
            )

    def _released(self) -> set[str]:
        """Addresses of the release that lies there."""
        try:
            manifest = read_manifest((self.folder / MANIFEST).read_bytes(), str(self.folder))
        except (OSError, TrangxaError):
            return set()
        return {*manifest.files, MANIFEST, SIGNATURE}

    def _bring(self, release: Release, progress: Progress) -> list[int]:
        """Sizes of the files that were written."""
        output = Output(self.folder, self.folder / ".trangxa")
        self._check_strays(release)
        made = {}
        for at, (url, sha) in enumerate(release.digests.items(), 1):
            data = release.sources[url].read_bytes()
            made[url] = (sha, *output.write(url, data))
            progress(at, len(release.digests))
        return [made[url][1] for url in output.commit(made, ()).written]
