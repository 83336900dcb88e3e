"""Runs Pelican as its own command does, and ends at once.

    python -m plugins.site.program content --settings pelicanconf.py …

A program that ends gives back its memory object by object: after a national site that takes as
long as reading all its pages. Nothing is left to do then; the system takes memory back in one go.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from pelican import main as pelican


def run(arguments: Sequence[str]) -> NoReturn:
    """Run Pelican's command with *arguments*; end with its status, everything said."""
    status = 1
    try:
        pelican(list(arguments))
        status = 0
    except SystemExit as end:
        status = _status(end.code)
    except BaseException:  # as the interpreter does, which is not reached
        traceback.print_exc()
    finally:
        logging.shutdown()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)


def _status(code: object) -> int:
    """Return the status of a program that ends with *code*, which is said where it is a text."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    print(code, file=sys.stderr)
    return 1


if __name__ == "__main__":
    run(sys.argv[1:])
