"""What the directory gives to other programs: values in, text or bytes out."""
