"""Click's own words in French: Usage, Options, Error…

Click asks ``gettext`` for them, which wants compiled catalogues on the disk. A table here does
the same: each of Click's modules looks up ``_`` and ``ngettext`` in its own names.
"""

from __future__ import annotations

from click import core, decorators, exceptions, formatting, parser, termui, types

FRENCH = {
    "Aborted!": "Abandon : rien de plus n'a été fait.",
    "Argument {name!r} takes {nargs} values.": "{name} : {nargs} valeurs sont attendues.",
    "Choose from:\n\t{choices}": "Au choix :\n\t{choices}",
    "Commands": "Commandes",
    "Confirm the action without prompting.": "Confirme sans poser de question.",
    "Could not open file {filename!r}: {message}": "« {filename} » ne s'ouvre pas : {message}",
    "Do you want to continue?": "Continuer ?",
    "Error: The two entered values do not match.": "Erreur : les deux saisies diffèrent.",
    "Error: invalid input": "Erreur : répondez par o (oui) ou n (non)",
    "Error: {message}": "Erreur : {message}",
    "Invalid value for {param_hint}: {message}": "Valeur refusée pour {param_hint} : {message}",
    "Invalid value: {message}": "Valeur refusée : {message}",
    "Missing argument": "Il manque l'argument",
    "Missing command.": "Il manque une commande.",
    "Missing option": "Il manque l'option",
    "Missing parameter": "Il manque le paramètre",
    "Missing parameter: {param_name}": "Il manque le paramètre {param_name}",
    "Missing {param_type}": "Il manque {param_type}",
    "No such command {name!r}.": "La commande « {name} » n'existe pas.",
    "No such option {name!r}.": "L'option « {name} » n'existe pas.",
    "Option {name!r} does not take a value.": "L'option « {name} » ne prend pas de valeur.",
    "Options": "Options",
    "Positional arguments": "Arguments",
    "Press any key to continue...": "Appuyez sur une touche…",
    "Repeat for confirmation": "Encore une fois, pour confirmer",
    "Show the version and exit.": "Montre la version.",
    "Show this message and exit.": "Montre cette aide.",
    "Try '{command} {option}' for help.": "Pour de l'aide : {command} {option}",
    "Usage:": "Usage :",
    "default: {default}": "par défaut : {default}",
    "directory": "dossier",
    "env var: {var}": "variable : {var}",
    "file": "fichier",
    "path": "chemin",
    "required": "obligatoire",
    "unknown error": "erreur inconnue",
    "{name} {filename!r} does not exist.": "« {filename} » n'existe pas.",
    "{name} {filename!r} is a directory.": "« {filename} » est un dossier.",
    "{name} {filename!r} is a file.": "« {filename} » est un fichier.",
    "{name} {filename!r} is not executable.": "« {filename} » ne s'exécute pas.",
    "{name} {filename!r} is not readable.": "« {filename} » ne peut pas être lu.",
    "{name} {filename!r} is not writable.": "« {filename} » ne peut pas être écrit.",
    "{value!r} is not a valid {number_type}.": "« {value} » n'est pas un nombre.",
    "{value} is not in the range {range}.": "{value} n'est pas dans l'intervalle {range}.",
}
FRENCH_COUNTS = {
    "(Did you mean one of: {possibilities}?)": "(Vouliez-vous dire : {possibilities} ?)",
    "Did you mean {possibility}?": "Vouliez-vous dire {possibility} ?",
    "Got unexpected extra argument ({args})": "Argument de trop : {args}",
    "Got unexpected extra arguments ({args})": "Arguments de trop : {args}",
    "Option {name!r} requires an argument.": "L'option « {name} » attend une valeur.",
    "Option {name!r} requires {nargs} arguments.": "L'option « {name} » attend {nargs} valeurs.",
    "{value!r} is not one of {choices}.": "« {value} » ne fait pas partie de : {choices}.",
    "{value!r} is not {choice}.": "« {value} » n'est pas {choice}.",
}
_MODULES = (core, decorators, exceptions, formatting, parser, termui, types)


def speak_french() -> None:
    """Give Click its French words, once and before any command is made."""
    for module in _MODULES:
        for name, function in (("_", _one), ("ngettext", _one_or_many)):
            if hasattr(module, name):
                setattr(module, name, function)


def _one(message: str) -> str:
    return FRENCH.get(message, message)


def _one_or_many(one: str, many: str, count: int) -> str:
    message = one if count == 1 else many
    return FRENCH_COUNTS.get(message, message)
