"""How each obligation can be made to fail on the real content, by the rule that judges it, and how to pass."""

from collections.abc import Callable

from tests.audit import spoiling_content as items
from tests.audit import spoiling_office as office
from tests.audit.real_copy import RealCopy
from trangxa.law import Obligation

Change = Callable[[RealCopy, Obligation], None]

CANNOT_FAIL = {
    "engine-provides": "chức năng do chương trình tạo ra; nội dung không làm mất được",
    "inapplicable": "điều luật không ràng buộc cấp xã",
}
"""Rules that no content makes fail, and why."""

FAILS: dict[str, Change] = {
    "board-documents": items.no_board_document,
    "current-week-schedule": items.empty_section,
    "feedback-block": office.private_boxes,
    "fields-stated": items.missing_field,
    "heritage-described": items.no_heritage,
    "leaders-complete": items.nobody_heads,
    "map-page": items.no_topic_page,
    "official-contacts": office.private_box_of_an_official,
    "official-phones": office.old_area_code,
    "outside-links": office.no_link_to_a_host,
    "person-answers": office.answered("chưa đạt"),
    "plan-fields-present": items.no_plan_of_a_field,
    "procedures-complete": items.missing_field,
    "procedures-listed": items.missing_field,
    "project-lists-present": items.no_project_of_a_list,
    "question-channel": office.private_boxes,
    "recently-posted": items.nothing_recent,
    "register-ratio": office.one_not_posted,
    "section-has-items": items.empty_section,
    "site-domain": office.address_of_old_district,
    "topic-page-present": items.no_topic_page,
    "transaction-data": office.private_boxes,
    "within-time-limit": items.posted_late,
}
"""A change after which an obligation judged by the rule is not met."""

PASSES: dict[str, Change] = {
    "board-documents": items.board_document,
    "person-answers": office.answered("đạt"),
    "register-ratio": office.register,
}
"""What the real content needs to meet an obligation that it does not meet by itself."""
