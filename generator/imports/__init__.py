"""From the public lists of houses to pages.

One module per outside source (``france_services``, ``msap_dila``), which never know each other;
what they share (``page``, ``cleaning``, ``contacts``, ``spans``, ``plain_text``, ``comments``)
knows no source. Values in, values out: only ``read`` of a source opens a file, and nothing writes.
"""
