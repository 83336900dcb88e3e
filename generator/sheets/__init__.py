"""The pages of houses as a workbook: one sheet per kind, a row per thing, and back to values.

``columns`` says which sheets and columns there are (read from the model), ``records`` what a page
puts in them, ``workbook`` and ``csv_files`` write them, ``state`` is what an export remembers.
"""
