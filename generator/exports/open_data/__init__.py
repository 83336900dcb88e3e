"""The directory in the forms that others take: standards, maps, spreadsheets, catalogues."""
