"""The board's own records beside the content: members, ledger of approvals, signed answers, waivers, registers."""
