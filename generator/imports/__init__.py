"""From the public lists of houses to pages.

One module per outside source (``france_services``, ``msap_dila``), which never know each other;
what they share knows no source: ``page``, ``cleaning``, ``contacts``, ``spans``, ``plain_text``,
and ``comments`` with what it reads (``moments``, ``rules``, ``closures``, ``rounds``, whose places
are ``whereabouts`` and whose words are ``round_*``; ``stops`` makes fields of them). Values in,
values out: only ``read`` of a source opens a file, and nothing writes.
"""
