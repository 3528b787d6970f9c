"""How obligations are checked: the registry of rules."""

from trangxa.rules import (
    board_documents,
    current_week_schedule,
    engine_provides,
    feedback_block,
    fields_stated,
    heritage_described,
    inapplicable,
    leaders_complete,
    map_page,
    official_contacts,
    outside_links,
    person_answers,
    plan_fields_present,
    procedures_complete,
    procedures_listed,
    project_lists_present,
    question_channel,
    recently_posted,
    section_has_items,
    topic_page_present,
    transaction_data,
    within_time_limit,
)
from trangxa.rules.base import Context, Inapplicable, Noted, Rule, RuleArgs, Said, Unread, Unsure, load_context

RULES: dict[str, Rule] = {
    module.RULE.id: module.RULE
    for module in (
        board_documents,
        current_week_schedule,
        engine_provides,
        feedback_block,
        fields_stated,
        heritage_described,
        inapplicable,
        leaders_complete,
        map_page,
        official_contacts,
        outside_links,
        person_answers,
        plan_fields_present,
        procedures_complete,
        procedures_listed,
        project_lists_present,
        question_channel,
        recently_posted,
        section_has_items,
        topic_page_present,
        transaction_data,
        within_time_limit,
    )
}

__all__ = [
    "RULES",
    "Context",
    "Inapplicable",
    "Noted",
    "Rule",
    "RuleArgs",
    "Said",
    "Unread",
    "Unsure",
    "load_context",
]
