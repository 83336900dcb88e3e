"""The link to the device's own maps is one that the device opens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X) AppleWebKit/605.1.15 Version/15.0"
ANDROID = "Mozilla/5.0 (Linux; Android 8.0.0) AppleWebKit/537.36 Chrome/80.0.3987.99 Mobile"


@pytest.mark.parametrize(
    ("agent", "start"), [(IPHONE, "https://maps.apple.com/?ll=47.67"), (ANDROID, "geo:47.67")]
)
def test_a_telephone_gets_a_link_that_it_opens(
    browser: Browser, address: str, agent: str, start: str
) -> None:
    context = browser.new_context(user_agent=agent, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}maisons/durtal/")
    link = page.get_by_role("link", name="Ouvrir dans mes cartes").first
    assert link.is_visible()
    assert (link.get_attribute("href") or "").startswith(start)
    context.close()
