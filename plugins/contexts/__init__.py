"""What each page is given: dataclasses that hold texts ready to show. Templates compute nothing."""
