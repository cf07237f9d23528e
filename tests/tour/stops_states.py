"""Numbers, little room, and what is shown when something is wrong."""

from mini_ttv.core.models import Category
from mini_ttv.services.listing import ListingPhase
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.statistics_page import SECTIONS
from tests.tour.guide import Guide


async def statistics(guide: Guide) -> None:
    window = guide.window
    window.navigator.go_to(Page.STATISTICS)
    page = await guide.until(lambda: window.statistics.page, "no statistics")
    for number in range(len(SECTIONS)):
        page.head.choose_section(number)
        page._show_section(number)
        await guide.picture(f"statistics-{number}", settle=1.2)
    window.navigator.go_to(Page.FOLLOWING)


async def narrow(guide: Guide) -> None:
    window, usual = guide.window, guide.window.size()
    for width, height in ((480, 320), (720, 520)):
        window.resize(width, height)
        for page in (Page.FOLLOWING, Page.WATCH, Page.STATISTICS):
            window.navigator.go_to(page)
            await guide.picture(f"narrow-{width}-{page.value}")
    window.resize(usual)
    window.navigator.go_to(Page.FOLLOWING)


async def states(guide: Guide) -> None:
    window = guide.window
    world = (await guide.services.http.get(f"{guide.walk.control}/_control/world")).json()
    window.open_text(world["offline"][0])
    await guide.picture("state-channel-offline", settle=4)
    window.open_text("nobody_has_this_name_1")
    await guide.picture("state-no-such-channel", settle=4)
    window.stop()
    await guide.control("fault", path="/helix", status=503)
    window.navigator.go_to(Page.STREAMS)
    window.navigator.refresh()
    old = window.pages.streams.live
    await guide.until(lambda: old.listing.phase is ListingPhase.ERROR, "no error")
    await guide.picture("state-error-with-old-list")
    window.pages.category_opened.emit(Category("404", "A category that cannot be read"))
    await guide.picture("state-error", settle=3)
    await guide.control("faults", method="DELETE")
    window.opening.text("not a channel!")
    await guide.picture("state-banner")
