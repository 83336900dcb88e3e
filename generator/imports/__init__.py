"""From the public lists of houses to pages, and from the next list to the same pages.

One module per outside source (``france_services``, ``msap_dila``, ``mediation_numerique``), which
never know each other; what they share knows no source: ``list_file``, ``tables`` and ``json_lists``
(how a list is read), ``identifiers``, ``zeros``, ``page``, ``cleaning``, ``contacts``, ``spans``,
``plain_text``, and ``comments`` with what it reads (``moments``, ``rules``, ``closures``,
``rounds``, whose places are ``whereabouts`` and whose words are ``round_*``; ``stops`` makes fields
of them). ``recognising`` tells which list a file is.

``merging`` decides field by field what becomes of a page, from what the last import wrote
(``base``); ``placing``, ``twins`` and ``loss`` say where a house goes, whether it is there already,
and whether a list is whole. Values in, values out: only ``read`` of a source opens a file, and
nothing writes.
"""
