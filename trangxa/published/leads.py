"""Where the links of a published page lead."""

from selectolax.lexbor import LexborHTMLParser

from trangxa.published.address import Lead, lead_of, relative, source_of


def leads_of(url: str, tree: LexborHTMLParser, own: tuple[str, ...]) -> tuple[list[Lead], tuple[str, ...]]:
    """Where the links, pictures, styles and scripts of a page lead; and those written so that they lead nowhere."""
    written = [value for node in tree.css("a[href]") if (value := node.attributes.get("href")) is not None]
    written += [value for node in tree.css("[src]") if (value := node.attributes.get("src"))]
    written += [value for node in tree.css("link[href]:not([rel=canonical])") if (value := node.attributes.get("href"))]
    leads = {value: lead_of(url, value, own) for value in dict.fromkeys(written)}
    return [lead for lead in leads.values() if lead], tuple(value for value, lead in leads.items() if lead is None)


def target_of(url: str, own: tuple[str, ...], written: str) -> str:
    """An address of the page as its content file would write it."""
    lead = lead_of(url, written, own)
    if lead is None or lead.outside or not lead.url:
        return written
    path = relative(source_of(url), source_of(lead.url))
    return f"{path}#{lead.fragment}" if lead.fragment else path
