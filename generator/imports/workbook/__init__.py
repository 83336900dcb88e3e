"""A workbook filled in by people, back to pages: opened, read, merged, assembled.

``opening`` gives the cells of any file that holds sheets, ``rows`` their rows with where each
value stands, ``page_merging`` what becomes of one page, ``draft`` its fields with that in them.
"""
