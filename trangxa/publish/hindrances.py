"""What machines, disks and lines say when they refuse, in words that say what to do."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager

from trangxa.errors import TrangxaError

_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turns what the system refuses at a place into one clear sentence."""
    try:
        yield
    except OSError as error:
        if error.errno in _ROOM:
            raise _room(place) from None
        if error.errno in _RIGHT:
            raise _right(place) from None
        raise TrangxaError(f"Không làm việc được với {place}: {error.strerror or error}.", _RERUN) from None


_RERUN = "Kiểm tra đĩa, đường truyền rồi chạy lại; lần sau làm tiếp phần còn lại, trang đang hiện giữ nguyên."


def _room(place: str) -> TrangxaError:
    return TrangxaError(f"Hết chỗ trống trên đĩa của {place}; trang đang hiện giữ nguyên.", "Dọn bớt rồi chạy lại.")


def _right(place: str) -> TrangxaError:
    return TrangxaError(f"Không có quyền ghi ở {place}.", "Nhờ người quản máy chủ cấp quyền ghi thư mục này.")


def refused(place: str, said: str) -> TrangxaError:
    """What ssh, rsync or git said on standard error, at a place."""
    for pattern, message, hint in _KNOWN:
        if re.search(pattern, said, re.IGNORECASE):
            return TrangxaError(message.format(place=place), hint)
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "không nói lý do")
    return TrangxaError(f"{place} từ chối: {last}", _RERUN)


_KNOWN = (
    (r"no space left|disk quota exceeded|file too large", "Hết chỗ trống trên đĩa của {place}; trang đang hiện giữ "
     "nguyên.", "Dọn bớt rồi chạy lại."),
    (r"host key verification failed|host identification has changed|no .* host key is known",
     "Máy {place} không đưa đúng khóa máy chủ đã biết: có thể là máy khác giả danh.",
     "Hỏi người quản máy chủ dòng khóa đúng, ghi vào editorial/known_hosts, rồi chạy lại."),
    (r"permission denied \([a-z,-]*(publickey|password)", "Máy {place} không nhận khóa đăng nhập.",
     "Nhờ người quản máy chủ thêm khóa công khai của bạn, hoặc sửa khoa_ssh trong noi_dang."),
    (r"does not appear to be a git repository|repository .* not found|does not exist", "Ở {place} không có kho git.",
     "Tạo kho trống ở đó trước, hoặc sửa địa chỉ trong noi_dang."),
    (r"could not resolve|name or service not known|connection refused|timed out|no route to host|unreachable",
     "Không nối được tới {place}.", "Kiểm tra mạng và địa chỉ trong noi_dang rồi chạy lại."),
    (r"connection (reset|closed|unexpectedly closed)|broken pipe|unexpected end of file|error in rsync protocol",
     "Đứt đường truyền tới {place}; trang đang hiện giữ nguyên.", _RERUN),
    (r"permission denied|operation not permitted|read-only file system|not permitted to",
     "Không có quyền ghi ở {place}.", "Nhờ người quản máy chủ cấp quyền ghi thư mục này."),
    (r"non-fast-forward|fetch first|failed to push|stale info|cannot lock ref",
     "Đang có người khác phát hành lên {place}.", "Chạy lại; máy sẽ lấy bản của họ rồi đăng tiếp."),
    (r"(flock|rsync|sha256sum|git|find)[^\n]*: *(command )?not found", "Máy {place} thiếu chương trình cần dùng.",
     "Nhờ người quản máy chủ cài rsync, coreutils, util-linux (với git: git)."),
)  # fmt: skip
"""What is looked for, what is said, what to do; the first that fits."""
