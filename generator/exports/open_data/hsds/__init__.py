"""The directory for Open Referral: the Human Services Data Specification (HSDS), 3.0 and 3.1.

https://docs.openreferral.org/en/v3.0.1/hsds/schema_reference.html
"""
