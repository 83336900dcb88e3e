"""Puts a fault into a module that is imported already: only the statement that differs.

Functions keep their identity and get the faulty code, so that whoever imported them meets the
fault too; a constant is made anew wherever it was imported.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from types import FunctionType, ModuleType
from typing import Any

OURS = ("generator", "plugins", "tests")


class NotPatched(Exception):
    """The fault is where only a fresh import brings it in: an enumeration, a field's default."""


def patch(module: ModuleType, before: str, after: str) -> None:
    """Make *module*, which was imported from the source *before*, behave like *after*.

    Raises:
        NotPatched: the difference is not in the code of a function nor in a constant.
    """
    (statement,) = _different(ast.parse(before), ast.parse(after))
    code = compile(ast.Module([statement], []), str(module.__file__), "exec", dont_inherit=True,
                   flags=_future(module))  # fmt: skip
    if isinstance(statement, ast.FunctionDef):
        made = dict(vars(module))
        exec(code, made)
        _take(vars(module)[statement.name], made[statement.name])
    elif isinstance(statement, ast.ClassDef):
        made = dict(vars(module))
        exec(code, made)
        _take_class(vars(module)[statement.name], made[statement.name])
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        _remake(module, code)
    else:
        raise NotPatched
    for cache in _caches(str(module.__package__)):
        cache()


def _future(module: ModuleType) -> int:
    annotations: Any = vars(module).get("annotations")
    return getattr(annotations, "compiler_flag", 0)


def _different(before: ast.Module, after: ast.Module) -> Iterator[ast.stmt]:
    for old, new in zip(before.body, after.body, strict=True):
        if ast.dump(old) != ast.dump(new):
            yield new


def _take(old: Any, new: Any) -> None:
    old, new = (getattr(each, "__wrapped__", each) for each in (old, new))
    if not isinstance(old, FunctionType) or not isinstance(new, FunctionType):
        raise NotPatched
    if len(old.__closure__ or ()) != len(new.__closure__ or ()):
        raise NotPatched
    old.__code__, old.__defaults__ = new.__code__, new.__defaults__
    old.__kwdefaults__ = new.__kwdefaults__


def _take_class(old: type, new: type) -> None:
    taken = False
    for name, value in vars(new).items():
        inner, was = _function_of(value), _function_of(vars(old).get(name))
        if inner is None or was is None or inner.__code__ == was.__code__:
            continue
        _take(was, inner)
        taken = True
    if not taken:
        raise NotPatched


def _function_of(value: Any) -> FunctionType | None:
    if isinstance(value, property):
        value = value.fget
    elif isinstance(value, cached_property):
        value = value.func
    elif isinstance(value, staticmethod | classmethod):
        value = value.__func__
    value = getattr(value, "__wrapped__", value)
    return value if isinstance(value, FunctionType) else None


def _remake(module: ModuleType, code: Any) -> None:
    before = dict(vars(module))
    exec(code, vars(module))
    for name, value in vars(module).items():
        if name in before and before[name] is not value:
            for other in _modules():
                if vars(other).get(name) is before[name]:
                    vars(other)[name] = value


def _modules() -> list[ModuleType]:
    return [m for name, m in list(sys.modules.items()) if name.split(".")[0] in OURS and m]


def _caches(package: str) -> Iterator[Callable[[], None]]:
    """Yield what clears the caches that may hold an answer of *package* without its fault.

    ``generator`` imports nothing of ``plugins``.
    """
    for module in _modules():
        if package.startswith("plugins") and module.__name__.startswith("generator"):
            continue
        for value in list(vars(module).values()):
            if callable(getattr(value, "cache_clear", None)) and not isinstance(value, type):
                yield value.cache_clear
