"""The faults that are put into a source text, one at a time.

Each is a small change that a person could make by mistake. The text around it stays as it is, so
that a fault is named by its line as it was and as it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "//", ast.FloorDiv: "*", ast.Div: "*", ast.Mod: "//",
    ast.LShift: ">>", ast.RShift: "<<", ast.BitOr: "&", ast.BitAnd: "|",
}  # fmt: skip
EMPTIED = "emptied"
"""What stands, in a source, for the function that empties a value (``running.py`` gives it)."""


class Mutant(NamedTuple):
    """One fault: where it is, its line before and after, and the whole faulty source."""

    line: int
    before: str
    after: str
    source: str

    @property
    def name(self) -> str:
        """What it is called in reports and in the file of equivalents."""
        return f"{self.before}  →  {self.after}"


class _Change(NamedTuple):
    start: int
    end: int
    text: str


def mutants(source: str) -> list[Mutant]:
    """Return every fault of *source*, in its order."""
    text = _Text(source)
    tree = ast.parse(source)
    skipped = _not_run(tree)
    changes = [
        change for node in ast.walk(tree) if node not in skipped for change in _changes(node, text)
    ]
    return _distinct(text, changes)


def emptied_arguments(source: str, callee: str) -> list[Mutant]:
    """Return a fault for each named argument of calls of *callee*: its value emptied."""
    text = _Text(source)
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == callee
    ]
    given = [argument for call in calls for argument in [*call.keywords, *call.args]]
    values = [a.value if isinstance(a, ast.keyword) else a for a in given]
    return _distinct(text, [_Change(*text.span(v), f"{EMPTIED}({text.of(v)})") for v in values])


class _Text:
    """A source text by the positions that its tree gives: lines from 1, bytes in a line."""

    def __init__(self, source: str) -> None:
        self.bytes = source.encode()
        self._starts = [0]
        for line in self.bytes.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        start = self._starts[node.lineno - 1] + node.col_offset
        return start, self._starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: ast.expr | ast.stmt) -> str:
        start, end = self.span(node)
        return self.bytes[start:end].decode()

    def line_at(self, offset: int) -> int:
        return self.bytes.count(b"\n", 0, offset) + 1

    def changed(self, change: _Change) -> Mutant:
        faulty = self.bytes[: change.start] + change.text.encode() + self.bytes[change.end :]
        line = self.line_at(change.start)
        before = self.bytes.decode().splitlines()[line - 1].strip()
        after = faulty.decode().splitlines()[line - 1].strip()
        if before == after:  # the change begins at a line's end, and shows on the next
            after = change.text
        return Mutant(line, before, after, faulty.decode())


def _distinct(text: _Text, changes: list[_Change]) -> list[Mutant]:
    found = {change: text.changed(change) for change in sorted(set(changes))}
    return [mutant for mutant in found.values() if _is_sound(mutant.source)]


def _is_sound(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def _not_run(tree: ast.AST) -> set[ast.AST]:
    return {
        part
        for node in ast.walk(tree)
        for still in _without_effect(node)
        for part in ast.walk(still)
    }


def _without_effect(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what of *node* decides nothing: annotations, docstrings, imports, sizes of caches …"""
    notes = (getattr(node, "annotation", None), getattr(node, "returns", None))
    yield from filter(None, notes)
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            yield node
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            yield node
        case ast.Call(func=ast.Name(id="lru_cache")):
            yield node
        case ast.keyword(arg="slots" | "strict"):  # strict only tells of a fault elsewhere
            yield node.value
        case ast.JoinedStr():
            yield from (value for value in node.values if isinstance(value, ast.Constant))
        case ast.FormattedValue(format_spec=ast.expr() as spec):
            yield spec


def _changes(node: ast.AST, text: _Text) -> Iterator[_Change]:
    if isinstance(node, ast.Compare):
        yield from _comparisons(node, text)
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        yield _between(node.left, node.right, _ARITHMETIC[type(node.op)], text)
    elif isinstance(node, ast.BoolOp):
        word = "or" if isinstance(node.op, ast.And) else "and"
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield _between(left, right, word, text)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield _Change(*text.span(node), text.of(node.operand))
    elif isinstance(node, ast.IfExp | ast.If | ast.While):
        yield _Change(*text.span(node.test), f"(not ({text.of(node.test)}))")
    elif isinstance(node, ast.Constant | ast.JoinedStr):
        yield from _constants(node, text)
    elif isinstance(node, ast.stmt):
        yield from _statements(node, text)


def _comparisons(node: ast.Compare, text: _Text) -> Iterator[_Change]:
    lefts = [node.left, *node.comparators]
    for left, operator, right in zip(lefts, node.ops, node.comparators, strict=False):
        yield _between(left, right, _COMPARISONS[type(operator)], text)


def _between(left: ast.expr, right: ast.expr, operator: str, text: _Text) -> _Change:
    start, end = text.span(left)[1], text.span(right)[0]
    gap = text.bytes[start:end].decode()
    before = gap[: len(gap) - len(gap.lstrip(" )\n"))]
    after = gap[len(gap.rstrip(" (\n")) :]
    return _Change(start, end, f"{before or ' '}{operator}{after or ' '}")


def _constants(node: ast.Constant | ast.JoinedStr, text: _Text) -> Iterator[_Change]:
    value = node.value if isinstance(node, ast.Constant) else "f"
    if isinstance(value, bool):
        yield _Change(*text.span(node), str(not value))
    elif isinstance(value, int):
        yield _Change(*text.span(node), str(value + 1))
    elif isinstance(value, str):
        yield _Change(*text.span(node), '""' if value else '"XX"')


def _statements(node: ast.stmt, text: _Text) -> Iterator[_Change]:
    span = text.span(node)
    match node:
        # Whoever asks for a truth takes None for False; that it is not True is tried on its own.
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) not in ("None", "False"):
            yield _Change(*span, "return None")
        case ast.Continue():
            yield _Change(*span, "break")
        case ast.Break():
            yield _Change(*span, "continue")
        case ast.AugAssign() | ast.Expr(value=ast.Call()) | ast.Raise():
            yield _Change(*span, "pass")
        case ast.Expr(value=ast.YieldFrom()) | ast.Expr(value=ast.Yield()):
            yield _Change(*span, "yield from ()")
        case _:
            return
