"""The same news as a Hugo site: same page shell, same `.html` addresses, same lists by month and topic."""

import re
from pathlib import Path

import yaml

_HEAD = """<title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Description }}">
<meta name="DC.title" content="{{ .Title }}">
<meta name="DC.creator" content="{{ .Params.author }}">
<meta name="DC.date" content="{{ .Date.Format "2006-01-02" }}">
<meta name="DC.description" content="{{ .Description }}">
<meta name="DC.publisher" content="{{ site.Title }}">
<meta name="DC.identifier" content="{{ .Permalink }}">
<meta name="DC.language" content="vi">
<meta name="DC.source" content="{{ .Params.source }}">
<meta name="DC.contributor" content="{{ site.Title }}">
<meta name="DC.subject" content="{{ delimit .Params.tags "; " }}">
<link rel="canonical" href="{{ .Permalink }}">
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "name" .Title
 "description" .Description "url" .Permalink "headline" .Title "datePublished" (.Date.Format "2006-01-02")
 | jsonify | safeJS }}</script>"""

_BODY = """<nav class="tx-crumbs"><ol><li><a href="/index.html">Trang chủ</a></li>
<li><a href="/tin-tuc.html">Tin tức, sự kiện</a></li></ol></nav>
<h1 id="noi-dung">{{ .Title }}</h1>
<p class="tx-meta">Đăng ngày {{ .Date.Format "02/01/2006" }} · {{ .Params.author }} · Nguồn: {{ .Params.source }}</p>
<p class="tx-lead">{{ .Description }}</p>
{{ .Content }}
<p class="tx-meta">Từ khóa: {{ delimit .Params.tags ", " }}</p>"""

_AROUND = """<nav class="tx-around">
{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">‹ {{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }} ›</a>{{ end }}</nav>"""

_RELATED = """<section class="tx-related"><h2>Mục liên quan</h2><ul class="tx-list">
{{ range site.RegularPages.Related . | first 4 }}
<li><a class="tx-list__title" href="{{ .RelPermalink }}">{{ .Title }}</a>
<span class="tx-list__day">{{ .Date.Format "02/01/2006" }}</span></li>{{ end }}</ul></section>"""

_LIST = """<h1 id="noi-dung">{{ .Title }}</h1>
<ul class="tx-list">{{ range .Pages }}<li><a class="tx-list__title" href="{{ .RelPermalink }}">{{ .Title }}</a>
<span class="tx-list__day">{{ .Date.Format "02/01/2006" }}</span><p>{{ .Description }}</p></li>{{ end }}</ul>"""

_CONFIG = """baseURL: https://binhthanh.thainguyen.gov.vn/
title: Trang thông tin điện tử xã Bình Thành, tỉnh Thái Nguyên
locale: vi
uglyURLs: true
taxonomies: {topic: topics}
disableKinds: [taxonomy]
outputs: {home: [html], section: [html], term: [html]}
services: {rss: {limit: 20}}
"""


def write_site(items: list[Path], news: Path, frame: Path, out: Path, *, related: bool = False) -> None:
    """Write a Hugo site of these news items under a frame that Material rendered for a news item."""
    layouts = out / "layouts" / "_default"
    layouts.mkdir(parents=True)
    shell = re.sub(r'(?<=["\'(])(?:\.\./)+', "/", frame.read_text(encoding="utf-8")).replace('"../../../..",', '"/",')
    body = f"{_BODY}\n{_RELATED}\n{_AROUND}" if related else f"{_BODY}\n{_AROUND}"
    (layouts / "single.html").write_text(_filled(shell, _HEAD, "{{ .TableOfContents }}", body), encoding="utf-8")
    lists = _filled(shell, "<title>{{ .Title }}</title>", "", _LIST)
    for name in ("list", "taxonomy"):
        (layouts / f"{name}.html").write_text(lists, encoding="utf-8")
    (out / "hugo.yaml").write_text(_CONFIG, encoding="utf-8")
    section = out / "content" / "tin-tuc" / "_index.md"
    section.parent.mkdir(parents=True)
    section.write_text("---\ntitle: Tin tức, sự kiện\noutputs: [html, rss]\n---\n", encoding="utf-8")
    for item in items:
        target = out / "content" / "tin-tuc" / item.relative_to(news)
        if not target.parent.exists():
            target.parent.mkdir(parents=True)
            title = f"Tin tức, sự kiện {target.parent.name}"
            (target.parent / "_index.md").write_text(f"---\ntitle: {title}\n---\n", encoding="utf-8")
        target.write_text(as_hugo(item.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def _filled(shell: str, head: str, toc: str, body: str) -> str:
    notice = '<div class="tx-sample" role="note">Nội dung minh họa.</div>'
    for slot, text in (("head", head), ("banner", notice), ("toc", toc), ("body", body)):
        shell = shell.replace(f"@@trangxa-{slot}@@", text)
    return shell


def as_hugo(text: str) -> str:
    """The same article with Hugo's front matter; links lead to the `.html` addresses, so Hugo need not resolve them."""
    _, head, body = text.split("---\n", 2)
    values = yaml.load(head, yaml.CSafeLoader)
    names = {"tieu_de": "title", "mo_ta": "description", "ngay_dang": "date", "tac_gia": "author", "nguon": "source",
             "tu_khoa": "tags"}  # fmt: skip
    front = {name: values[key] for key, name in names.items()} | {"topics": [values["chuyen_muc"]]}
    shown = yaml.dump(front, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{shown}---\n{body.replace('.md)', '.html)')}"
