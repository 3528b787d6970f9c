"""What the operating system refuses, in Vietnamese."""

import errno

from trangxa.errors import TrangxaError

_RIGHT = "Nhờ người quản máy cấp quyền, hoặc chép dự án sang thư mục của mình."
_DISK = "Kiểm tra chỗ trống trên đĩa và quyền ghi, đóng chương trình đang mở tệp, rồi chạy lại."
_SAID: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("không có tệp hoặc thư mục này", "Kiểm tra lại đường dẫn; thư mục chưa có thì tạo trước."),
    errno.EACCES: ("không có quyền đọc hoặc ghi", _RIGHT),
    errno.EPERM: ("không có quyền làm việc này", _RIGHT),
    errno.EROFS: ("đĩa này chỉ đọc, không ghi được", "Chép dự án sang một đĩa ghi được rồi chạy lại."),
    errno.ENOSPC: ("đĩa hết chỗ trống", "Dọn bớt đĩa rồi chạy lại."),
    errno.EISDIR: ("đây là thư mục, không phải tệp", "Ghi tên một tệp."),
    errno.ENOTDIR: ("một phần của đường dẫn là tệp, không phải thư mục", "Kiểm tra lại đường dẫn."),
    errno.EEXIST: ("đã có tệp hoặc thư mục tên này", "Chọn tên khác."),
    errno.ENAMETOOLONG: ("tên dài quá", "Đặt tên ngắn hơn."),
    errno.EBUSY: ("tệp đang bị chương trình khác dùng", "Đóng chương trình ấy rồi chạy lại."),
    errno.EMFILE: ("mở quá nhiều tệp một lúc", _DISK),
    errno.ELOOP: ("các liên kết tượng trưng dẫn vòng tròn", "Xóa các liên kết ấy."),
}


def told(error: OSError) -> TrangxaError:
    """The error with its place, as a sentence and what to do."""
    said, fix = _SAID.get(error.errno or 0, (error.strerror or str(error), _DISK))
    return TrangxaError(f"máy không cho làm việc này: {said} ({error.filename or 'không rõ tệp'}).", fix)
