"""The numbering plans of France's regions, for a form that reads telephones without the package."""

from __future__ import annotations

from typing import Any

from phonenumbers import PhoneMetadata

from generator.model.phone import REGIONS

_KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip",
    "pager", "uan", "voicemail",
)  # fmt: skip
_NONE = "NA"


def phone_plans() -> dict[str, Any]:
    """Return the plans by region, and the short numbers, as patterns that whole numbers match.

    ``{"plans": {"FR": {"country": "33", "numbers": "…"}, …}, "short": "…"}``; numbers are
    without the zero that is dialled before them. Source: the phonenumberslite package.
    """
    short: Any = PhoneMetadata.short_metadata_for_region("FR")
    regions = ("FR", *REGIONS.values())
    return {
        "plans": {region: _plan(region) for region in regions},
        "short": short.short_code.national_number_pattern,
    }


def _plan(region: str) -> dict[str, str]:
    plan: Any = PhoneMetadata.metadata_for_region(region)
    kinds = (getattr(plan, kind) for kind in _KINDS)
    patterns = [kind.national_number_pattern for kind in kinds if kind is not None]
    numbers = "|".join(pattern for pattern in patterns if pattern and pattern != _NONE)
    return {"country": str(plan.country_code), "numbers": numbers}
