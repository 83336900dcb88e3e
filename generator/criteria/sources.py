"""The texts that set the criteria of labels, with their dates."""

from __future__ import annotations

from generator.criteria.judgement import Source

_CGET_2015 = Source("page du CGET sur les Maisons de services au public", "31 août 2015")
_EN_BREF_2017 = Source("CGET, « En bref » n° 33", "février 2017")

MSAP = (_CGET_2015, _EN_BREF_2017)
MSAP_SINCE_2017 = (_EN_BREF_2017,)
FRANCE_SERVICES = (Source("critères du label France services", "2020"),)
