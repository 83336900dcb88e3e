"""Texts of a page as others take them: one line, without Markdown."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\]\[]*)\](?:\([^)\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])")
_FOOTNOTE = re.compile(r"^\[\^[^\]]+\]:.*$|\[\^[^\]]+\]", re.MULTILINE)
_LINE_START = re.compile(r"^[ \t]*(?:#{1,6}|>+|[-*+•]|\d+[.)])[ \t]+", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[-*_|:][ \t]*){3,}$", re.MULTILINE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^<>\s]+)>")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`|~~)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


def one_line(text: str | None) -> str:
    """Return *text* without line ends or control characters; empty for none."""
    if not text:
        return ""
    if not text.isprintable():  # nearly all are
        text = _CONTROL.sub(" ", text)
    return " ".join(text.split())


def plain(markdown: str) -> str:
    """Return the words of a page's text: links by their words, no marks of Markdown."""
    if not markdown:
        return ""
    text = _FOOTNOTE.sub("", markdown)
    text = _LINK.sub(r"\1", text)
    text = _RULE.sub("", text)
    text = _LINE_START.sub("", text)
    text = _AUTOLINK.sub(r"\1", text)
    for _ in range(2):  # strong within emphasis
        text = _EMPHASIS.sub(r"\2", text)
    return one_line(_ESCAPED.sub(r"\1", text))


def shortened(text: str, chars_max: int) -> str:
    """Return *text* cut at a word, with an ellipsis, to *chars_max* at most."""
    if len(text) <= chars_max:
        return text
    return text[: chars_max - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
