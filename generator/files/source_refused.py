"""What is raised where a text cannot be read at all."""

from __future__ import annotations

from generator.problems import Code, Problem, Severity


class SourceRefused(Exception):
    """The text cannot be read at all; it carries the one problem that says why."""

    def __init__(self, line: int, column: int, code: Code, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.code, self.message = line, column, code, message

    def problem(self, path: str) -> Problem:
        """Return the problem, in the file *path*."""
        return Problem(path, self.line, self.column, Severity.ERROR, self.code, self.message)
