"""What happens to an item once it is published: it is corrected, and somebody looks at it again."""

from trangxa.content.fields import Day, Identity, Text, key
from trangxa.content.part import Part


class Correction(Part):
    """Wrong information made right, with the day (Luật Tiếp cận thông tin Art. 22: promptly, in the same form)."""

    day: Day = key("ngay", "Ngày đính chính", "", "2026-11-16")
    text: Text = key("noi_dung", "Nội dung đính chính", "Sai ở đâu, vì sao", "Bản đăng ngày 12/11 ghi nhầm số hộ")
    before: Text | None = key("truoc", "Đã ghi", "Nguyên văn chỗ sai; chỗ sai lộ thông tin riêng thì bỏ", default=None)
    after: Text | None = key("sau", "Sửa lại là", "Nguyên văn chỗ đúng", default=None)


class Review(Part):
    """When an item must be looked at again, and by whom."""

    due: Day = key("ngay_toi", "Ngày rà soát tới", "", "2027-05-20")
    owner: Identity = key("nguoi", "Người rà soát", "Mã của cán bộ trong docs/can-bo", "can-bo-le-thu-ha")
