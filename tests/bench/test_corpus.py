"""The generated corpus becomes news that the engine accepts, and the same articles for Hugo."""

import yaml

from bench.corpus import as_news
from bench.hugo_site import as_hugo
from trangxa.content.reading import read_file

ARTICLE = """---
title: "Họp \\"xóm\\" & bản: tháng 11"
description: "Một hai câu."
date: 2026-11-19
categories:
  - "Y tế"
tags:
  - "lễ hội"
  - "mùa vụ"
author: "Lê Thu Hà"
---

# Họp xóm

**Mở đầu.**

## Kết quả

Xem [bài kia](../10/bai-kia.md).
"""


def test_an_article_becomes_news_without_a_fault() -> None:
    reading = read_file("news/tin-tuc/2026/11/hop-xom.md", as_news(ARTICLE, 7).encode())
    assert reading.findings == ()
    assert reading.facts and reading.facts.values["ma"] == "tin-000007"
    assert [heading.text for heading in reading.facts.headings] == ["Kết quả"]


def test_hugo_gets_the_same_article_with_html_addresses() -> None:
    _, head, body = as_hugo(as_news(ARTICLE, 7)).split("---\n", 2)
    front = yaml.safe_load(head)
    assert front["title"] == 'Họp "xóm" & bản: tháng 11' and front["tags"] == ["lễ hội", "mùa vụ"]
    assert body.endswith("Xem [bài kia](../10/bai-kia.html).\n")
