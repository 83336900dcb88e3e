"""Runs Pelican as its own command does, and ends at once.

    python -m plugins.site.program content --settings pelicanconf.py …

A program that ends gives back its memory object by object: after a national site that takes as
long as reading all its pages. Nothing is left to do then; the system takes memory back in one go.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn


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


def pelican(arguments: list[str]) -> None:
    """Run Pelican's command.

    A twelfth of the time in which it and its plugins are loaded went into searches for garbage, of
    which there is none; once all is read, ``collect_what_comes`` has them take place.
    """
    gc.disable()
    from pelican import main  # noqa: PLC0415 - see above

    main(arguments)


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
