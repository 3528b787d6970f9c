"""Rule: the page links to the portals of other state bodies."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from pydantic import Field

from trangxa.content.commune import Commune
from trangxa.content.site import Site
from trangxa.findings import Evidence
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault
from trangxa.rules.office import UNREAD, WHERE, at


class Args(RuleArgs):
    """`hosts` must each be linked to; `state` links at least must go to the state's domain."""

    hosts: tuple[str, ...] = ()
    state: int = Field(1, ge=1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge `lien_ket` of commune.yml. The network is never asked."""
    args = Args.model_validate(obligation.args)
    if site.commune is None:
        yield UNREAD
        return
    hosts, where = _state_hosts(site.commune), at(site, "lien_ket")
    missing = [name for name in args.hosts if not any(h == name or h.endswith(f".{name}") for h in hosts)]
    for wanted in missing:
        fix = f"Thêm một mục lien_ket (ten, dia_chi: https://{wanted}/) trong commune.yml."
        yield fault(obligation, where, f"Chưa có liên kết tới {wanted}.", fix, key="lien_ket")
    if len(hosts) >= args.state:
        yield Evidence(f"Liên kết tới {', '.join(hosts)}.", (WHERE,))
    elif not missing:  # else adding what is missing may already be enough
        message = f"Mới có {len(hosts)} liên kết tới trang của cơ quan nhà nước khác, cần ít nhất {args.state}."
        fix = "Thêm liên kết tới trang của tỉnh và các cơ quan liên quan vào lien_ket trong commune.yml."
        yield fault(obligation, where, message, fix, key="lien_ket")


def _state_hosts(office: Commune) -> list[str]:
    own = urlsplit(office.site_url).hostname
    hosts = (urlsplit(link.url).hostname or "" for link in office.links)
    return list(dict.fromkeys(host for host in hosts if host.endswith(".gov.vn") and host != own))


RULE = Rule("outside-links", "Liên kết tới cơ quan nhà nước khác", check, Args)
